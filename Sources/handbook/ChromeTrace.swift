import Diagnostics

/// The spans of a run in the trace format of Chrome, which chrome://tracing and Perfetto show: a complete
/// event (`"ph":"X"`) for each span, in microseconds, and a name for each lane.
///
/// Format: "Trace Event Format", Google, 2016.
struct ChromeTrace {
    /// As `Timeline` gives them.
    let spans: [Timeline.Span]

    /// One event a line.
    var bytes: [UInt8] {
        var out = Array("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n".utf8)
        for (index, event) in (lanes.map(name) + sorted.map(event)).enumerated() {
            if index > 0 { out += ",\n".utf8 }
            out += event.compact
        }
        out += "\n]}\n".utf8
        return out
    }

    private var lanes: [Int] { Set(spans.map(\.lane)).sorted() }

    /// By start; of two that start together, the longer one holds the other.
    private var sorted: [Timeline.Span] {
        spans.sorted { ($0.start, -$0.end, $0.lane) < ($1.start, -$1.end, $1.lane) }
    }

    private func name(of lane: Int) -> JSON {
        .members([
            "name": .string("thread_name"), "ph": .string("M"), "pid": .integer(1), "tid": .integer(lane),
            "args": .members(["name": .string(PhaseWords.lane(lane))]),
        ])
    }

    /// Start and end are rounded alike, so that what lay inside another span does so still.
    private func event(_ span: Timeline.Span) -> JSON {
        let start = span.start / 1000
        return .members([
            "name": .string(PhaseWords.name(of: span.activity)),
            "cat": .string(PhaseWords.kind(of: span.activity)),
            "ph": .string("X"), "ts": .integer(start), "dur": .integer(span.end / 1000 - start),
            "pid": .integer(1), "tid": .integer(span.lane),
        ])
    }
}
