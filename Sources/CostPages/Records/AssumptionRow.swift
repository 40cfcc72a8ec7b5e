import Claims
import Cost
import Diagnostics
import Exact
import Fields
import Site

/// A row of `assumptions.yaml` as it is written.
struct AssumptionRow {
    let id: String?
    /// The number as formulas see it; nil after a problem with its id or its value.
    let number: NamedNumber?
    /// Where it was read; empty for a derived number.
    let provenances: [Provenance]
    let span: Range<Int>

    private let title: String?
    private let unit: String?
    private let place: FormulaPlace?
    private let inputs: [String]
    private let scales: [String]
    private let fieldSpans: (inputs: Range<Int>, scales: Range<Int>)
    private let note: String?
    private let isDerived: Bool

    /// Reads a row; what is wrong with it is reported by the reader.
    init?(_ reader: inout FieldReader, in file: CostFile) {
        id = reader.requiredString("id")
        (title, unit) = (reader.requiredString("title"), reader.requiredString("unit"))
        (inputs, scales) = (reader.strings("inputs"), reader.strings("scales"))
        fieldSpans = (
            reader.value("inputs")?.span ?? reader.span, reader.value("scales")?.span ?? reader.span
        )
        note = reader.string("note")
        span = reader.span
        isDerived = reader.contains("formula")
        if isDerived {
            let formula = reader.derivation(of: id)
            place = formula?.place
            provenances = []
            number = id.flatMap { id in formula.map { NamedNumber(id: id, formula: $0.formula) } }
        } else {
            let sets = reader.ends(of: id)
            if let base = sets?.base, !scales.isEmpty, base != 1 {
                reader.report(
                    "cost-range", "'\(id ?? "")' scales its inputs, and its base is \(base.text)",
                    at: reader.span(of: "base"), help: "write 'base: 1', with 'low' and 'high' as factors")
            }
            place = nil
            provenances = [reader.provenance(in: file)].compactMap(\.self)
            number = id.flatMap { id in sets.map { NamedNumber(id: id, origin: .given($0)) } }
        }
    }

    /// The assumption, where the row is whole and its number has a value.
    func assumption(at place: Int, in book: NumberBook, provenances: ([Int]) -> [Provenance]) -> Assumption? {
        guard let id, let title, let unit, book.place(of: id) == place, let sets = book.values(of: id) else {
            return nil
        }
        let read = isDerived ? provenances(book.inputs(of: [id])).uniqued : self.provenances
        guard isDerived || !read.isEmpty else { return nil }
        let span = isDerived ? sets.span : sets.low...sets.high
        return Assumption(
            id: id, title: title, unit: unit, low: span.lowerBound, base: sets.base, high: span.upperBound,
            formula: number?.formula, inputs: inputs, scales: scales, inputsSpan: fieldSpans.inputs,
            scalesSpan: fieldSpans.scales, note: note, provenances: read, span: self.span)
    }

    /// Reports what the book found wrong with the number. Of rows that the file got wrong there is no second word.
    func report(
        _ problem: NamedNumberProblem, in book: NumberBook, broken: Set<String>, to reader: inout FieldReader
    ) {
        guard let place else { return }
        let sentence = problem.sentence(in: book)
        switch problem.kind {
        case .idTwice, .outOfOrder: break
        case .unknown(let reference, let parts):
            guard !broken.contains(reference.id) else { return }
            reader.adopt([
                unknownNumber(
                    reference, isSubtraction: parts != nil, sentence, at: place,
                    among: book.numbers.map(\.id),
                    path: reader.path)
            ])
        case .ring(let ring):
            reader.report(
                "number-ring", sentence, at: place.span(of: ring.members[0].next.range),
                help: "give one of them a 'base' in place of its formula")
        case .arithmetic(let failure, _):
            reader.report("number-value", sentence, at: place.span(of: failure.range))
        }
    }
}

extension FieldReader {
    /// What is said of a given number and not of a derived one.
    private static let givenKeys = ["source", "upstream", "read", "next_check", "unverified"]

    /// The formula of a derived number; whatever belongs to a given one is reported.
    fileprivate mutating func derivation(of id: String?) -> PlacedFormula? {
        require("formula", help: "write how the number follows from others, or give it a 'base'")
        let name = id ?? ""
        for key in ["base", "low", "high"] where value(key) != nil {
            report(
                "number-twice", "'\(name)' has a formula, and '\(key)' too", at: span(of: key),
                help: key == "base"
                    ? "keep 'base' for a number that is given, or 'formula' for one that is derived"
                    : "take it out: the ends of a derived number follow from those of its inputs")
        }
        if value("scales") != nil {
            report(
                "number-twice", "'\(name)' has a formula, and 'scales' too", at: span(of: "scales"),
                help: "a number that multiplies others is given, with 'base: 1'")
        }
        for key in Self.givenKeys where value(key) != nil {
            report(
                "number-twice", "'\(name)' is derived, and has '\(key)' too", at: span(of: key),
                help: "take it out: where a derived number was read is said of its inputs")
        }
        return formula("formula")
    }

    /// Low, base and high of a given number; nil after a problem with them.
    fileprivate mutating func ends(of id: String?) -> NamedSets<Rational>? {
        let base = requiredNumber("base")
        let (low, high) = (number("low") ?? base, number("high") ?? base)
        guard let low, let base, let high else { return nil }
        if low > base || base > high {
            report(
                "cost-range", "low, base and high of '\(id ?? "")' are not in this order",
                at: span(of: "base"),
                help: "write the lowest value as 'low' and the highest as 'high'")
        }
        return NamedSets(low: low, base: base, high: high)
    }
}
