import Cost
import Diagnostics
import Exact
import Fields
import Site
import Telling

/// An option of a comparison as it was read, with the places of its coefficients.
struct OptionRow {
    let option: Comparison.Option
    /// How it is called and drawn.
    let face: OptionFace
    private(set) var places: [Comparison.Coefficient: FormulaPlace] = [:]
    let span: Range<Int>

    /// Reads an option; what is wrong with it is reported by the reader. Nil where a coefficient cannot be read.
    init?(_ reader: inout FieldReader, id: String, at place: Int, span: Range<Int>) {
        self.span = span
        let title = reader.optionName()
        let face = reader.optionFace(OptionID(rawValue: id), named: title ?? id, at: place)
        let fixed = reader.formula("fixed")
        let perUnit = reader.formula("per_unit")
        places[.fixed] = fixed?.place
        places[.perUnit] = perUnit?.place
        var step: StepRow?
        if let value = reader.value("step") {
            step = reader.group(value, what: "'step'") { StepRow(&$0) }
            guard step != nil else { return nil }
        }
        if let step { places.merge(step.places) { first, _ in first } }
        guard let title, reader.value("fixed") == nil || fixed != nil,
            reader.value("per_unit") == nil || perUnit != nil
        else { return nil }
        self.face = face
        option = Comparison.Option(
            id: OptionID(rawValue: id), title: title, fixed: fixed?.formula ?? .zero,
            perUnit: perUnit?.formula ?? .zero, step: step?.step)
    }
}

/// The steps of an option as they were read.
private struct StepRow {
    let step: Comparison.Step
    private(set) var places: [Comparison.Coefficient: FormulaPlace] = [:]

    init?(_ reader: inout FieldReader) {
        reader.require("carries", help: "write the volume that one step carries")
        reader.require("costs", help: "write USD per month of one step")
        let (carries, costs) = (reader.formula("carries"), reader.formula("costs"))
        let (spare, minimum) = (reader.formula("spare"), reader.formula("minimum"))
        guard let carries, let costs, reader.value("spare") == nil || spare != nil,
            reader.value("minimum") == nil || minimum != nil
        else { return nil }
        step = Comparison.Step(
            carries: carries.formula, costs: costs.formula, spare: spare?.formula ?? .zero,
            minimum: minimum?.formula ?? .zero)
        places[.carries] = carries.place
        places[.costs] = costs.place
        places[.spare] = spare?.place
        places[.minimum] = minimum?.place
    }
}

extension FieldReader {
    /// The options of a comparison, by their ids in the order of the file; nil after a problem with one of them.
    mutating func optionRows() -> [OptionRow]? {
        guard let value = value("options") else { return nil }
        guard case .mapping(let entries) = value.content else {
            report(
                "type-mismatch", "'options' must be a group of keys, but this is \(value.kind)",
                at: value.span,
                help: "write the id of each option as a key")
            return nil
        }
        var isWhole = true
        requireDistinctColumns(entries)
        let rows = entries.enumerated().compactMap { place, entry -> OptionRow? in
            requireOptionID(entry)
            let row = group(entry.value, what: "the option '\(entry.key)'") {
                OptionRow(&$0, id: entry.key, at: place, span: entry.keySpan)
            }
            isWhole = isWhole && row != nil
            return row
        }
        return isWhole ? rows : nil
    }

    /// Hyphens are not part of the names of columns.
    private mutating func requireDistinctColumns(_ entries: [LocatedValue.Entry]) {
        var seen: [String: String] = [:]
        for entry in entries {
            let column = OptionID(rawValue: entry.key).column
            guard let other = seen.updateValue(entry.key, forKey: column) else { continue }
            report(
                "option-column", "'\(other)' and '\(entry.key)' have one name in tables for programs",
                at: entry.keySpan, help: "give one of them another id")
        }
    }

    /// Ids of options are parts of ids of values, which have points between them.
    private mutating func requireOptionID(_ entry: LocatedValue.Entry) {
        guard !isAddressPart(entry.key) || entry.key.contains(".") else { return }
        report(
            "cost-word", "'\(entry.key)' cannot be an option's id", at: entry.keySpan,
            help: "use letters, digits, '-' and '_'")
    }
}
