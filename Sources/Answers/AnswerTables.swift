import Charts
import Cost
import Fields
package import Telling
package import Workloads

/// What a reader's page knows beside a workload: what the workload may name, and how options are called and drawn.
package struct AnswerTables: Sendable {
    package let dated: DatedTables
    package let faces: [OptionFace]

    /// Tables of a day, with the options of the handbook.
    package init(_ dated: DatedTables, _ faces: [OptionFace]) { (self.dated, self.faces) = (dated, faces) }

    /// The tables that a text says; nil where it is none. O(pairs x rows).
    package init?(pairs text: String) {
        guard let value = DatedTables.value(ofPairs: text), let dated = DatedTables(value) else { return nil }
        var reader = FieldReader(value, what: "the tables", path: "")
        var place = -1
        let faces = reader.groups("options", what: "the option") { option -> OptionFace? in
            place += 1
            guard let id = option.requiredString("id"), let name = option.requiredString("name") else {
                return nil
            }
            return option.optionFace(OptionID(rawValue: id), named: name, at: place)
        }
        self.init(dated, faces)
    }

    /// A text that `init(pairs:)` reads.
    package var pairs: String { ([dated.pairs] + faces.enumerated().map(linePairs)).joined(separator: "&") }
}

/// How an option is drawn, as pairs: its classes and colours hold nothing but what a colour's `#` needs escaped.
private func linePairs(_ place: Int, _ face: OptionFace) -> String {
    let (key, style) = ("options.\(place)", face.style)
    let dash = style.dash.enumerated().map { "&\(key).line.dash.\($0)=\($1)" }.joined()
    let name = style.name.dropFirst("option-".count)
    return
        "\(key).mark=\(style.marker.rawValue)&\(key).line.class=\(name)&\(key).line.colour=%23\(style.colour.dropFirst())"
        + dash
}
