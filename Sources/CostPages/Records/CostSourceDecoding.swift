import Diagnostics
import Fields
import Site

/// The sources of `sources.yaml`, and everything that is wrong with that file.
func decodeCostSources(_ value: LocatedValue, path: String) -> (
    sources: [CostSource], diagnostics: [Diagnostic]
) {
    var reader = FieldReader(value, what: "the file of sources", path: path)
    var places: [(id: String, span: Range<Int>)] = []
    let sources = reader.groups("sources", what: "the source") { reader -> CostSource? in
        let (id, title) = (reader.requiredString("id"), reader.requiredString("title"))
        let (note, url, entry) = (reader.string("note"), reader.webAddress("url"), reader.string("entry"))
        guard let id, let title else { return nil }
        places.append((id, reader.span))
        return CostSource(id: id, title: title, note: note, url: url, entry: entry)
    }
    reader.requireUniqueIDs(places, what: "source")
    return (sources, reader.finish())
}
