import Answers
import Charts
package import Cost
import CostPages
import Diagnostics
import Fields
package import Inference
import Site
package import Telling

/// What a handbook calls the ways to run a model, and how it draws them: `options.yaml`.
package struct ModelOptions: Sendable {
    /// What they are called, in the order of every list.
    package let names: LanguageModelNames
    /// The same with how they are drawn.
    let faces: [OptionFace]

    private init(_ rows: [Row]) {
        names = LanguageModelNames(rows.map { .init($0.kind, $0.face.name) })
        faces =
            rows.map(\.face)
            + names.all.enumerated().dropFirst(rows.count).map { place, name in
                OptionFace(name, style: SeriesStyle(option: place))
            }
    }

    /// The ids, in the order of every list.
    package var ids: [OptionID] { names.ids }

    /// How they are spoken of, over tokens a day.
    package var words: CurveWords { .tokens(of: names) }

    /// Those of a handbook without the file.
    package static let usual = ModelOptions([])

    /// An option as it was read.
    fileprivate struct Row {
        let kind: LanguageModelOption
        let face: OptionFace
        let span: Range<Int>

        var id: OptionID { face.name.id }

        init?(_ reader: inout FieldReader, at place: Int) {
            span = reader.span
            let id = reader.modelOptionID()
            let formula =
                reader.contains("formula") ? reader.choice("formula", LanguageModelOption.self) : nil
            let name = reader.contains("title") || reader.contains("name") ? reader.optionName() : nil
            let usual = id.flatMap { LanguageModelOption(rawValue: $0) }
            let face = reader.optionFace(
                OptionID(rawValue: id ?? ""), named: name ?? usual?.usualName.name ?? id ?? "", at: place)
            guard id != nil else { return nil }
            guard reader.contains("formula") || usual != nil else {
                let words = LanguageModelOption.allCases.map(\.rawValue).joined(separator: ", ")
                reader.require("formula", help: "say how it is computed: \(words)")
                return nil
            }
            guard let kind = formula ?? usual else { return nil }
            (self.kind, self.face) = (kind, face)
        }
    }
}

extension ModelOptions {
    /// The path of the file below `content/data/`.
    static let file = "options.yaml"

    /// Reads the file.
    static func read(_ value: LocatedValue, path: String) -> (
        options: ModelOptions, diagnostics: [Diagnostic]
    ) {
        var reader = FieldReader(value, what: "the file of options", path: path)
        reader.require("options", help: "list the options, each with an 'id'")
        var place = -1
        let rows = reader.groups("options", what: "the option") { reader -> Row? in
            place += 1
            return Row(&reader, at: place)
        }
        reader.requireUniqueIDs(rows.map { ($0.id.rawValue, $0.span) }, what: "option")
        for (index, row) in rows.enumerated() { reader.check(row, after: rows[..<index], among: rows) }
        let once = rows.enumerated().filter { index, row in
            !rows[..<index].contains { $0.kind == row.kind || $0.id == row.id }
        }
        let options = ModelOptions(once.map(\.element))
        return (options, reader.finish())
    }
}

extension FieldReader {
    /// Reports an option that takes the formula or the name of another one.
    fileprivate mutating func check(
        _ row: ModelOptions.Row, after earlier: ArraySlice<ModelOptions.Row>, among rows: [ModelOptions.Row]
    ) {
        if earlier.contains(where: { $0.kind == row.kind }) {
            report(
                "option-twice", "another option is computed as '\(row.kind.rawValue)' already", at: row.span,
                help: "each formula has one option: take one of the two out, or write another 'formula:'")
        }
        // Hyphens are not part of the names of columns.
        if let other = earlier.first(where: { $0.id != row.id && $0.id.column == row.id.column }) {
            report(
                "option-column",
                "'\(other.id.rawValue)' and '\(row.id.rawValue)' have one name in tables for programs",
                at: row.span, help: "give one of them another id")
        }
        let absent = LanguageModelOption.allCases.first { kind in
            !rows.contains { $0.kind == kind } && kind.usualName.id.column == row.id.column
        }
        if let absent {
            report(
                "option-twice",
                "'\(absent.rawValue)' names the option of this formula, which the file leaves out",
                at: row.span, help: "give this one another id, or list that one with an id of its own")
        }
    }

    /// Ids of options are parts of ids of values, which have points between them.
    fileprivate mutating func modelOptionID() -> String? {
        guard let id = requiredString("id") else { return nil }
        if isAddressPart(id), !id.contains(".") { return id }
        report(
            "cost-word", "'\(id)' cannot be an option's id", at: value("id")?.span ?? span,
            help: "use letters, digits, '-' and '_'")
        return nil
    }
}
