import Foundation
import Site
import Testing

@testable import handbook

@Suite struct ChromeTraceTests {
    private let spans = [
        Timeline.Span(activity: .reading, lane: 0, start: 1_000, end: 250_999),
        .init(activity: .writing("a\"b.html"), lane: 1, start: 300_400, end: 310_000),
        .init(activity: .page(.authored("content/a.md")), lane: 1, start: 300_400, end: 320_000),
        .init(activity: .building(.pages), lane: 0, start: 300_400, end: 400_000),
    ]

    @Test func everySpanIsACompleteEventAndTheOuterComesFirst() {
        #expect(
            String(decoding: ChromeTrace(spans: spans).bytes, as: UTF8.self)
                == #"""
                {"displayTimeUnit":"ms","traceEvents":[
                {"name":"thread_name","ph":"M","pid":1,"tid":0,"args":{"name":"phases"}},
                {"name":"thread_name","ph":"M","pid":1,"tid":1,"args":{"name":"worker 1"}},
                {"name":"reading","cat":"phase","ph":"X","ts":1,"dur":249,"pid":1,"tid":0},
                {"name":"rendering pages","cat":"phase","ph":"X","ts":300,"dur":100,"pid":1,"tid":0},
                {"name":"content/a.md","cat":"page","ph":"X","ts":300,"dur":20,"pid":1,"tid":1},
                {"name":"write a\"b.html","cat":"writing","ph":"X","ts":300,"dur":10,"pid":1,"tid":1}
                ]}

                """#.replacingOccurrences(of: #"a"b"#, with: #"a\"b"#))
    }

    @Test func aRunWithoutSpansIsATraceToo() throws {
        let trace = try JSONSerialization.jsonObject(with: Data(ChromeTrace(spans: []).bytes))
        #expect((trace as? [String: Any])?["traceEvents"] as? [String] == [])
    }
}

@Suite struct PhaseReportTests {
    private func page(_ name: String, from start: Int, milliseconds: Double) -> Timeline.Span {
        .init(
            activity: .page(.authored(name)), lane: 1, start: start,
            end: start + Int(milliseconds * 1_000_000))
    }

    @Test func aPhaseCountsThePagesSinceItsStart() {
        let old = page("old.md", from: 10, milliseconds: 1)
        let phase = Timeline.Span(activity: .building(.pages), lane: 0, start: 20, end: 1_230_000_020)
        let spans = [old, page("new.md", from: 30, milliseconds: 1), phase]
        #expect(PhaseReport.line(for: phase, among: spans) == "rendered 1 page in 1.23 s")
    }

    @Test func theTenSlowestPagesAreListed() {
        var spans = (1...11).map { page("p\($0).md", from: $0, milliseconds: Double($0)) }
        spans.append(page("late.md", from: 99, milliseconds: 11))
        spans.append(page("quick.md", from: 100, milliseconds: 0.04))
        spans.append(.init(activity: .writing("a"), lane: 1, start: 0, end: 20_000_000))
        spans.append(.init(activity: .writing("b"), lane: 2, start: 0, end: 30_000_000))
        spans.append(.init(activity: .compression("b"), lane: 2, start: 0, end: 10_000_000))
        #expect(
            PhaseReport.closing(spans) == [
                "meanwhile wrote 2 files in 0.05 s of all workers together",
                "meanwhile compressed 1 file in 0.01 s of all workers together", "the slowest pages:",
                "       11.0 ms  p11.md", "       11.0 ms  late.md", "       10.0 ms  p10.md",
                "        9.0 ms  p9.md", "        8.0 ms  p8.md", "        7.0 ms  p7.md",
                "        6.0 ms  p6.md", "        5.0 ms  p5.md", "        4.0 ms  p4.md",
                "        3.0 ms  p3.md",
            ])
        #expect(
            PhaseReport.closing([page("quick.md", from: 0, milliseconds: 0.04)])[1].hasSuffix(
                " 0.0 ms  quick.md"))
        #expect(PhaseReport.closing([]) == [])
    }
}
