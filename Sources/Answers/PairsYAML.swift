import Diagnostics
package import Fields

extension LocatedValue {
    /// The tree of pairs as a YAML file that reads the same.
    package var yaml: String { yaml(indentedBy: 0) }

    /// The same with so many spaces before each line.
    package func yaml(indentedBy indentation: Int) -> String {
        var text = ""
        write(to: &text, indentation: indentation)
        return text
    }

    private func write(to text: inout String, indentation: Int) {
        guard case .mapping(let entries) = content else { return }
        for entry in entries {
            text += String(repeating: " ", count: indentation) + scalar(entry.key) + ":"
            switch entry.value.content {
            case .scalar(let value, _): text += " " + scalar(value) + "\n"
            case .null, .sequence: text += "\n"
            case .mapping:
                text += "\n"
                entry.value.write(to: &text, indentation: indentation + 2)
            }
        }
    }

    /// The same file with an id, where it has none: a page need not name its workload.
    func named(_ id: String) -> LocatedValue {
        guard case .mapping(let entries) = content, !entries.contains(where: { $0.key == "id" }) else {
            return self
        }
        let value = LocatedValue(content: .scalar(id, isQuoted: false), span: span)
        return LocatedValue(
            content: .mapping([Entry(key: "id", keySpan: span, value: value)] + entries), span: span)
    }
}

/// A text as a YAML scalar, in quotes unless letters, digits and `_-./` alone say it.
private func scalar(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "/"):
            true
        default: false
        }
    }
    if isPlain, !text.isEmpty, text.utf8.first != UInt8(ascii: "-"), !["null", "Null", "NULL"].contains(text)
    {
        return text
    }
    var quoted: [UInt8] = []
    quoted.appendJSON(text)
    return String(decoding: quoted, as: UTF8.self)
}
