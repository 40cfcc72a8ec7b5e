import Claims
import CostPages
import Diagnostics
import InferencePages
import Markdown
import Site
import Workloads

func checkGuideLinks(_ rendered: [RenderedPage], _ site: SiteContext) -> [Diagnostic] {
    let guide = site.decisionFolders.guide
    return zip(site.map.pages, rendered).compactMap { page, rendered in
        guard page.folder.hasPrefix(guide),
            !rendered.findings.typedLinks.contains(where: { ["question", "walk"].contains($0.scheme) })
        else { return nil }
        return ruleWarning(
            DecisionRule.guideLinks, "the page links to no question that it informs", on: page,
            help: "write '[words](question:...)' where the reader can use what the page says")
    }
}

func checkExampleLinks(_ rendered: [RenderedPage], _ site: SiteContext) -> [Diagnostic] {
    let examples = site.decisionFolders.examples
    return zip(site.map.pages, rendered).flatMap { page, rendered -> [Diagnostic] in
        guard page.folder == examples, !page.isIndex else { return [] }
        var problems: [Diagnostic] = []
        if page.frontMatter.expect?.walk == nil {
            problems.append(
                ruleWarning(
                    DecisionRule.exampleLinks, "the example expects no walk", on: page,
                    help: "write 'expect: {walk: ..., outcome: ...}' in its front matter"))
        }
        let expected = page.frontMatter.expect?.claim(Expectation.scenarioKey)
        if expected == nil, !rendered.findings.namesScenario(of: site) {
            problems.append(
                ruleWarning(
                    DecisionRule.exampleLinks, "the example is about no scenario", on: page,
                    help: "cite a figure of one, '[](value:cost.<scenario>.<option>)', or link to its page"))
        }
        return problems
    }
}

/// The sections of an option's page, compared by their words with those of the first.
func checkOptionSections(_ rendered: [RenderedPage], _ site: SiteContext) -> [Diagnostic] {
    let pages = options(of: site.map)
    guard let first = pages.first else { return [] }
    let sections = rendered[first].sections
    let path = site.map.pages[first].contentPath
    return pages.dropFirst().compactMap { index in
        let own = rendered[index].sections
        guard own != sections else { return nil }
        let missing = sections.filter { !own.contains($0) }
        let others = own.filter { !sections.contains($0) }
        let parts = [
            missing.isEmpty ? nil : "lacks '\(missing.joined(separator: "', '"))'",
            others.isEmpty ? nil : "adds '\(others.joined(separator: "', '"))'",
        ].compactMap(\.self)
        let what = parts.isEmpty ? "has the sections in another order" : parts.joined(separator: " and ")
        return ruleWarning(
            DecisionRule.optionSections, "the page \(what), against '\(path)'", on: site.map.pages[index],
            help: "give every option the same sections: none is shown in a better light by what is left out")
    }
}

extension RenderedPage {
    /// The words of the headings of level 2 that the author wrote.
    fileprivate var sections: [String] {
        document.headings.filter { $0.level == 2 && !PageAddition.ids.contains($0.id) }.map(\.text)
    }
}

extension PageFindings {
    /// Whether a figure of a scenario is cited, a directive shows one, or a link leads to one.
    fileprivate func namesScenario(of site: SiteContext) -> Bool {
        let ids = Set(site.costSubjects.allIDs)
        let figures = typedLinks.flatMap { PlacedLink(path: "", link: $0).valueIDs(in: site.values) }
        let cited = figures.compactMap { id -> String? in
            let parts = id.split(separator: ".")
            return parts.count > 1 ? String(parts[1]) : nil
        }
        if (cited + directiveArguments).contains(where: ids.contains) { return true }
        let routes = Set(ids.map(site.numbers.routes.scenario))
        return generatedPages.contains { routes.contains($0.route) }
    }
}
