import Decision
import Diagnostics
import Fields
import Site

/// The walks that have been published, edition by edition, as `walks.yaml` lists them.
struct PublishedWalks: Sendable {
    /// Below `content/data/`.
    static let dataFile = "walks.yaml"

    let editions: [Edition]
    package let path: String

    /// The walks of one edition.
    struct Edition: Sendable {
        package let name: String
        /// Why the edition asks some questions for the first time, by their ids.
        let news: [News]
        let walks: [Listed]
    }

    /// Why a question is new.
    struct News: Sendable {
        package let question: String
        let why: String
        package let span: Range<Int>
    }

    /// An address below `decide/walk/`, as written.
    struct Listed: Sendable {
        package let text: String
        package let span: Range<Int>
    }

    /// Why a question is asked now: what the last edition says that asked it for the first time.
    func whyNew(_ question: String) -> String? {
        editions.flatMap(\.news).last { $0.question == question }?.why
    }
}

/// The lists of `walks.yaml` and what is wrong with their form; nil without that file, and where it is no YAML.
func readPublishedWalks(_ file: SourceFile?) -> (published: PublishedWalks?, diagnostics: [Diagnostic]) {
    guard let file else { return (nil, []) }
    do {
        var reader = FieldReader(
            try readYAML(file), what: "the file of published walks", path: file.path)
        reader.require("editions", help: "list the editions, each with its walks")
        var places: [(id: String, span: Range<Int>)] = []
        let editions = reader.groups("editions", what: "the edition") { reader in
            let edition = edition(&reader)
            if let edition { places.append((edition.name, reader.span)) }
            return edition
        }
        reader.requireUniqueIDs(places, what: "edition")
        return (PublishedWalks(editions: editions, path: file.path), reader.finish())
    } catch {
        return (nil, [error])
    }
}

private func edition(_ reader: inout FieldReader) -> PublishedWalks.Edition? {
    let name = reader.requiredString("edition", help: "name it as handbook.yaml does, such as '2'")
    reader.require("walks", help: "list the walks, each with its answers and then its outcome")
    let news = reader.value("new").flatMap { value in
        reader.group(value, what: "'new'") { reasons(&$0) }
    }
    let texts = reader.strings("walks")
    let items = reader.value("walks")?.items ?? []
    guard let name else { return nil }
    return PublishedWalks.Edition(
        name: name, news: news ?? [],
        walks: zip(texts, items).map { PublishedWalks.Listed(text: $0, span: $1.span) })
}

private func reasons(_ reader: inout FieldReader) -> [PublishedWalks.News] {
    reader.keys.compactMap { question in
        reader.string(question).map {
            PublishedWalks.News(question: question, why: $0, span: reader.span(of: question))
        }
    }
}
