import Decision
import Site

/// The gates as a picture for slides, with colours and type of its own. It repeats the list of the
/// page, which is the complete form, and says so.
///
/// Colours are attributes, since a policy that forbids style elements holds for pictures as well.
struct TreePicture {
    private static let lineLength = 42
    private static let lineHeight = 24
    private static let boxWidth = 480
    private static let gap = 64
    private static let margin = 32

    private struct Gate {
        let caption: String
        let lines: [String]
        let stop: [String]
        /// What is written on the line to the next gate.
        let on: String
    }

    private let gates: [Gate]
    private let end: [String]
    private let title: String
    private let description: String

    package init(_ decisions: Decisions) {
        let graph = decisions.graph
        let lines = { (outcomes: [Outcome]) in
            outcomes.flatMap { Self.wrapped($0.title, mark: "\u{2022} ") }
        }
        gates = graph.gates.enumerated().map { index, gate in
            let phrases = gate.answers.filter(\.stops).map { "\(DecisionWords.stop): \($0.phrase)" }
            let onward = gate.answers.filter { !$0.stops }.map(\.short)
            return Gate(
                caption: DecisionWords.gate(index + 1), lines: Self.wrapped(gate.title),
                stop: phrases.flatMap { Self.wrapped($0) } + lines(decisions.outcomes(stoppedBy: gate.id)),
                on: DecisionWords.onlyIf(onward).joined(separator: " "))
        }
        let rest = lines(decisions.outcomes(stoppedBy: nil))
        end = rest.isEmpty ? [] : [DecisionWords.noGateStops + ":"] + rest
        title = DecisionWords.gates
        description = DecisionWords.pictureDescription(gates: graph.gates.map(\.title))
    }

    var svg: HTML {
        var rows: [HTML] = []
        var top = Self.margin
        for gate in gates {
            let height = Self.height(max(gate.lines.count + 1, gate.stop.count))
            rows.append(row(gate, top: top, height: height))
            top += height + Self.gap
        }
        rows.append(box(end, x: Self.margin, top: top, height: Self.height(end.count), paint: Self.plain))
        let width = 2 * Self.margin + 2 * Self.boxWidth + Self.gap
        let height = end.isEmpty ? top - Self.gap + Self.margin : top + Self.height(end.count) + Self.margin
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
            height="\(height)" role="img" aria-labelledby="title desc" \
            fill="#1A1F26" font-family="-apple-system, Segoe UI, Roboto, Noto Sans, sans-serif" font-size="18">
            <title id="title">\(title)</title>
            <desc id="desc">\(description)</desc>
            <rect fill="#FFFFFF" width="\(width)" height="\(height)" />
            \(rows)</svg>

            """
    }

    private static let plain: HTML = "fill=\"#FFFFFF\" stroke=\"#76818E\""
    private static let stop: HTML = "fill=\"#FBE9E4\" stroke=\"#9A2F14\" stroke-width=\"3\""

    private func row(_ gate: Gate, top: Int, height: Int) -> HTML {
        let right = Self.margin + Self.boxWidth
        let center = Self.margin + Self.boxWidth / 2
        let bottom = top + height
        let leave: HTML = "M \(right) \(top + height / 2) h \(Self.gap)"
        let on: HTML = "M \(center) \(bottom) v \(Self.gap)"
        return """
            \(box(gate.lines, caption: gate.caption, x: Self.margin, top: top, height: height, paint: Self.plain))\
            <path d="\(leave)" \(Self.stop) />
            \(box(gate.stop, x: right + Self.gap, top: top, height: height, paint: Self.stop))\
            <path d="\(on)" stroke="#1A1F26" />
            \(quietText(gate.on, x: center + 12, baseline: bottom + Self.gap / 2 + 6))
            """
    }

    private func quietText(_ text: String, x: Int, baseline: Int) -> HTML {
        "<text fill=\"#535D69\" font-size=\"16\" x=\"\(x)\" y=\"\(baseline)\">\(text)</text>\n"
    }

    private func box(
        _ lines: [String], caption: String = "", x: Int, top: Int, height: Int, paint: HTML
    ) -> HTML {
        guard !lines.isEmpty else { return .empty }
        var baseline = top + Self.lineHeight + 8
        var texts: [HTML] = []
        if !caption.isEmpty {
            texts.append(quietText(caption, x: x + 16, baseline: baseline))
            baseline += Self.lineHeight
        }
        for line in lines {
            texts.append("<text x=\"\(x + 16)\" y=\"\(baseline)\" xml:space=\"preserve\">\(line)</text>\n")
            baseline += Self.lineHeight
        }
        return """
            <rect \(paint) x="\(x)" y="\(top)" width="\(Self.boxWidth)" height="\(height)" rx="4" />
            \(texts)
            """
    }

    private static func height(_ lines: Int) -> Int { lines * lineHeight + 24 }

    /// A text in lines that fit a box; further lines are indented below the mark.
    private static func wrapped(_ text: String, mark: String = "") -> [String] {
        let lines = text.wrapped(to: lineLength - mark.count)
        let indent = String(repeating: " ", count: mark.count)
        return lines.enumerated().map { ($0 == 0 ? mark : indent) + $1 }
    }
}
