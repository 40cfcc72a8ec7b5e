import Diagnostics
import Markdown
import Site

/// A figure with a unit or a currency that nothing stands behind.
struct BareFigure: Sendable {
    package let text: String
    /// Byte offsets in the file.
    package let span: Range<Int>
}

/// Links whose words are computed, cited or marked.
private let backingSchemes: Set<String> = ["value", "assert", "literal", "source"]

/// Units that make a number a figure in every handbook, besides currencies, percentages and tokens.
private let periods: Set<String> = ["hour", "hours", "day", "days", "month", "months"]

extension ProseBlock {
    /// The figures of the block that are neither computed, marked nor, in a paragraph, cited in their
    /// sentence; a number before one of `units` is a figure. A hundred per cent is all of something, and no figure.
    func bareFigures(_ units: Set<String>) -> [BareFigure] {
        let text = String(decoding: readable, as: UTF8.self)
        return claimedFigures(in: text).filter { $0.hasUnit(units) && (isCell || !isCited($0.extent)) }.map {
            figure in
            let extent = figure.extentWithNoun(in: readable, units)
            return BareFigure(text: String(decoding: self.text[extent], as: UTF8.self), span: span(extent))
        }
    }

    /// The text with spaces where nothing is to be read.
    private var readable: [UInt8] {
        var bytes = text
        let backed = links.filter { backingSchemes.contains(urlScheme($0.destination) ?? "") }.map(\.range)
        for range in hidden + backed {
            for index in range.clamped(to: bytes.indices) { bytes[index] = 0x20 }
        }
        return bytes
    }

    /// Whether a link to a source, or a footnote, stands in the sentence.
    private func isCited(_ figure: Range<Int>) -> Bool {
        let sentence = sentence(around: figure)
        return hasFootnote(text[sentence])
            || links.contains { sentence.overlaps($0.range) && urlScheme($0.destination) == "source" }
    }

    private func sentence(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, !isEndOfSentence(start - 1) { start -= 1 }
        var end = range.upperBound
        while end < text.count, !isEndOfSentence(end) { end += 1 }
        return start..<end
    }

    /// Whether a full stop, question or exclamation mark stands here, then a space and a new beginning.
    private func isEndOfSentence(_ index: Int) -> Bool {
        guard ".?!".utf8.contains(text[index]) else { return false }
        var next = index + 1
        while next < text.count, "*_)]\"'".utf8.contains(text[next]) { next += 1 }
        guard next < text.count, text[next] <= 0x20 else { return false }
        while next < text.count, text[next] <= 0x20 || "*_([\"'".utf8.contains(text[next]) { next += 1 }
        return next >= text.count || !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[next])
    }
}

/// Reads the figures of a page on which every one must be computed, cited or marked.
struct BareFigureReader: ProseReader {
    package let page: Page
    private var diagnostics: [Diagnostic] = []
    /// Figures in table cells, which may be cited elsewhere in their rows.
    private var figuresInCells: [BareFigure] = []

    private let units: Set<String>

    /// A reader of a page, on which a number before one of `units` is a figure, too.
    init(page: Page, units own: Set<String>) {
        self.page = page
        units = periods.union(own)
    }

    package mutating func read(_ block: ProseBlock) {
        let figures = block.bareFigures(units)
        if block.isCell {
            figuresInCells += figures
        } else {
            diagnostics += figures.map(warning)
        }
    }

    /// The figures of the text, and those of tables of which no cell in their row is cited.
    package func problems(beside findings: PageFindings) -> [Diagnostic] {
        let bytes = page.source.bytes
        let citations = findings.typedLinks.filter { $0.scheme == "source" }.map(\.span.lowerBound)
        let uncited = figuresInCells.filter { figure in
            let start = bytes[..<figure.span.lowerBound].lastIndex(of: 0x0A) ?? page.bodyOffset
            let end = bytes[figure.span.lowerBound...].firstIndex(of: 0x0A) ?? bytes.count
            return !citations.contains { start <= $0 && $0 < end } && !hasFootnote(bytes[start..<end])
        }
        return diagnostics + uncited.map(warning)
    }

    private func warning(_ figure: BareFigure) -> Diagnostic {
        Diagnostic(
            .warning, "figure-bare", "nothing stands behind '\(figure.text)'", path: page.source.path,
            span: figure.span,
            help: "write it as '[\(figure.text)](value:...)', cite a source in its sentence, or mark it: "
                + "'[\(figure.text)](literal:)'")
    }
}

extension ClaimedFigure {
    fileprivate func hasUnit(_ units: Set<String>) -> Bool {
        switch form {
        case .percent(let digits): digits != "100"
        case .digits: quantity != nil || noun.map { units.contains($0) } ?? false
        case .fraction, .oneIn, .factor, .word: false
        }
    }

    /// The figure's bytes up to the end of a unit that is not part of it.
    fileprivate func extentWithNoun(in text: [UInt8], _ units: Set<String>) -> Range<Int> {
        guard let noun, units.contains(noun), quantity == nil else { return extent }
        var end = extent.upperBound
        while end < text.count, !isLetter(text[end]) { end += 1 }
        while end < text.count, isLetter(text[end]) { end += 1 }
        return extent.lowerBound..<end
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func hasFootnote(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "[") && $1 == UInt8(ascii: "^") }
}
