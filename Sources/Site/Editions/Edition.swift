import Diagnostics
package import Fields

/// A recorded state of the handbook: what moved since the one before.
package struct Edition: Sendable, Equatable {
    package let name: String
    package let date: CalendarDate
    /// A sentence by hand; nil where there is none.
    package let note: String?
    package let moved: [Move]
    package let flipped: [Flip]

    package init(name: String, date: CalendarDate, note: String?, moved: [Move], flipped: [Flip]) {
        self.name = name
        self.date = date
        self.note = note
        self.moved = moved
        self.flipped = flipped
    }

    /// A figure that readers see, before and after; nil where there was or is none.
    package struct Move: Sendable, Equatable {
        package let id: String
        package let title: String
        package let from: String?
        package let to: String?

        package init(id: String, title: String, from: String?, to: String?) {
            self.id = id
            self.title = title
            self.from = from
            self.to = to
        }
    }

    /// A walk that ends elsewhere, with the titles of its outcomes; nil where there was or is no such walk.
    package struct Flip: Sendable, Equatable {
        package let walk: String
        package let from: String?
        package let to: String?

        package init(walk: String, from: String?, to: String?) {
            self.walk = walk
            self.from = from
            self.to = to
        }
    }

    /// The id of its entry on the page of changes.
    package var anchor: String {
        "recorded-"
            + String(name.unicodeScalars.map { isAddressPart(String($0)) || $0 == "." ? Character($0) : "-" })
    }
}

/// The recorded editions of `editions.yaml`, newest first, and everything that is wrong with that file.
func readEditions(_ file: SourceFile?) -> (editions: [Edition], diagnostics: [Diagnostic]) {
    guard let file else { return ([], []) }
    do {
        var reader = FieldReader(try readYAML(file), what: "the file of editions", path: file.path)
        var places: [(id: String, span: Range<Int>)] = []
        let editions = reader.groups("editions", what: "the edition") { reader -> Edition? in
            let edition = edition(&reader)
            if let edition { places.append((edition.name, reader.span)) }
            return edition
        }
        reader.requireUniqueIDs(places, what: "edition")
        let sorted = editions.enumerated().sorted {
            ($1.element.date, $0.offset) < ($0.element.date, $1.offset)
        }
        return (sorted.map(\.element), reader.finish())
    } catch {
        return ([], [error])
    }
}

private func edition(_ reader: inout FieldReader) -> Edition? {
    let name = reader.requiredString("edition", help: "name it as handbook.yaml does, such as '2'")
    reader.require("date", help: "write the day of the edition, such as 2026-11-22")
    let (date, note) = (reader.date("date"), reader.string("note"))
    let moved = reader.groups("moved", what: "this figure") { reader -> Edition.Move? in
        guard let id = reader.requiredString("value") else { return nil }
        return Edition.Move(
            id: id, title: reader.string("title") ?? id, from: reader.string("from"), to: reader.string("to"))
    }
    let flipped = reader.groups("flipped", what: "this walk") { reader -> Edition.Flip? in
        guard let walk = reader.requiredString("walk") else { return nil }
        return Edition.Flip(walk: walk, from: reader.string("from"), to: reader.string("to"))
    }
    guard let name, let date else { return nil }
    return Edition(name: name, date: date, note: note, moved: moved, flipped: flipped)
}
