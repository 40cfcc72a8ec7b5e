import Claims
import Cost
import Diagnostics
import Exact
import Fields
import Site

/// A comparison as it was read, with the places of its parts.
struct ComparisonRow {
    let comparison: Comparison
    let description: String?
    let span: Range<Int>
    private let volumeSpans: (usual: Range<Int>, from: Range<Int>, to: Range<Int>)
    let options: [OptionRow]

    /// Reads a comparison; what is wrong with it is reported by the reader.
    init?(_ reader: inout FieldReader) {
        let id = reader.comparisonID()
        let title = reader.requiredString("title")
        description = reader.string("description")
        span = reader.span
        reader.require("volume", help: "say what the options carry: title, unit, usual, from and to")
        let volume = reader.value("volume").flatMap { value in
            reader.group(value, what: "'volume'") { VolumeRow(&$0) }
        }
        reader.require(
            "options", help: "list the options: an id, and below it title, fixed, per_unit and step")
        let options = reader.optionRows()
        guard let id, let title, let volume, let options else { return nil }
        volumeSpans = volume.spans
        self.options = options
        comparison = Comparison(id: id, title: title, volume: volume.volume, options: options.map(\.option))
    }

    /// Where a problem is shown, and with a formula which part of it.
    func diagnostic(_ problem: ComparisonProblem, with book: NumberBook, path: String) -> Diagnostic? {
        guard !problem.isConsequence else { return nil }
        let sentence = problem.sentence(in: comparison, with: book)
        func report(_ span: Range<Int>) -> Diagnostic {
            Diagnostic(.error, "comparison-invalid", sentence, path: path, span: span)
        }
        switch problem.place {
        case .comparison: return report(span)
        case .usual: return report(volumeSpans.usual)
        case .from: return report(volumeSpans.from)
        case .to: return report(volumeSpans.to)
        case .option(let index): return report(options[index].span)
        case .coefficient(let index, let coefficient):
            guard let place = options[index].places[coefficient] else { return report(options[index].span) }
            switch problem.kind {
            case .unknown(let reference, let parts):
                return unknownNumber(
                    reference, isSubtraction: parts != nil, sentence, at: place,
                    among: book.numbers.map(\.id),
                    path: path)
            case .arithmetic(let failure, _): return report(place.span(of: failure.range))
            default: return report(place.span)
            }
        }
    }
}

/// The volume of a comparison as it was read.
private struct VolumeRow {
    let volume: Comparison.Volume
    let spans: (usual: Range<Int>, from: Range<Int>, to: Range<Int>)

    init?(_ reader: inout FieldReader) {
        let (title, unit) = (reader.requiredString("title"), reader.requiredString("unit"))
        let usual = reader.requiredNumber("usual")
        let (from, to) = (reader.requiredNumber("from"), reader.requiredNumber("to"))
        guard let title, let unit, let usual, let from, let to else { return nil }
        volume = Comparison.Volume(title: title, unit: unit, usual: usual, from: from, to: to)
        func span(_ key: String) -> Range<Int> { reader.value(key)?.span ?? reader.span }
        spans = (span("usual"), span("from"), span("to"))
    }
}

extension FieldReader {
    /// The id becomes part of addresses and of ids of values.
    fileprivate mutating func comparisonID() -> String? {
        guard let id = requiredString("id") else { return nil }
        if isAddressPart(id), !id.contains(".") { return id }
        report(
            "cost-word", "'\(id)' cannot be a comparison's id", at: value("id")?.span ?? span,
            help: "it becomes part of an address: use letters, digits, '-' and '_'")
        return nil
    }
}
