import CostPages
import Diagnostics
import Site
import Workloads

/// The page about the keys of a workload file, made from the table of keys.
struct KeysPage {
    let site: SiteContext

    var document: PageDocument {
        let here = site.numbers.routes.keys
        let schema = site.addresses.url(from: here, toFile: CostRoutes.workloadSchema)
        let first: HTML = """
            <p>\(KeyWords.numbers)</p>
            <p>\(KeyWords.longForm)</p>
            <p>\(anchor(schema, KeyWords.schema))</p>

            """
        var sections = [PageSection(id: "numbers", title: KeyWords.numbersTitle, content: first)]
        sections += WorkloadKeys.groups.map { section($0.named(in: site.modelOptions.names), here) }
        return costPage(
            here, title: KeyWords.title, description: KeyWords.description, sections: sections,
            trail: costTrail(site))
    }

    private func section(_ group: WorkloadKeyGroup, _ here: Route) -> PageSection {
        let places = group.places.filter { !$0.isEmpty }
        var content: HTML = places.isEmpty ? .empty : "<p>\(KeyWords.below(places))</p>\n"
        let others = (WorkloadKeys.shared[group.name] ?? []).compactMap { name in
            WorkloadKeys.groups.first { $0.name == name }
        }
        for other in others {
            let url = site.addresses.url(from: here, to: here, fragment: "keys-\(other.name)")
            content += "<p>\(KeyWords.also) \(anchor(url, other.title)).</p>\n"
        }
        if !group.keys.isEmpty { content += table(group).html(from: here, site.addresses) }
        return PageSection(id: "keys-\(group.name)", title: group.title, content: content)
    }

    private func table(_ group: WorkloadKeyGroup) -> PageTable {
        PageTable(
            name: KeyWords.table(group.title),
            head: [KeyWords.key, KeyWords.meaning, KeyWords.range, KeyWords.absence],
            rows: group.keys.map { key in
                cells([key.name, key.meaning, key.range.capitalisedFirst, key.absenceText])
            })
    }
}
