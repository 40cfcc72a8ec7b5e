import Decision
import Site

/// The links of a decision as one page writes them.
struct DecisionLinks: Sendable {
    package let site: SiteContext
    let decisions: Decisions
    /// The page on which the links stand.
    let here: Route

    package func url(_ route: Route, fragment: String? = nil) -> LinkURL {
        site.addresses.url(from: here, to: route, fragment: fragment)
    }

    package func file(_ path: String) -> LinkURL { site.addresses.url(from: here, toFile: path) }

    func walk(_ walk: Walk, fragment: String? = nil) -> LinkURL {
        url(decisions.routes.walk(walk), fragment: fragment)
    }

    /// The start page, with the name that its author gave it.
    package var start: HTML { anchor(url(decisions.routes.start), DecisionWords.startTitle(in: site)) }

    /// Where a walk leads: the outcome, or the question that it asks next.
    func destination(_ walk: Walk) -> HTML { anchor(self.walk(walk), decisions.endTitle(of: walk)) }

    /// A question, free of context.
    package func question(_ question: Question) -> HTML {
        anchor(url(decisions.routes.question(question.id)), question.title)
    }

    /// An outcome, whichever walk led to it.
    package func outcome(_ outcome: Outcome) -> HTML {
        anchor(url(decisions.routes.outcome(outcome.id)), outcome.title)
    }

    /// An authored page by its title.
    package func page(_ page: Int) -> HTML {
        anchor(url(site.map.pages[page].route), site.map.pages[page].frontMatter.title)
    }

    /// Who says something, linked where there is something to read.
    func citation(_ citation: Citation) -> HTML {
        guard let link = citation.link else { return "\(citation.title)" }
        let page = site.map.page(atContentPath: link).map { url(site.map.pages[$0].route) }
        let address = page ?? (try? WebAddress(link)).map { LinkURL($0) }
        return address.map { anchor($0, citation.title) } ?? "\(citation.title)"
    }
}

extension Decisions {
    /// The title of the outcome or question at which a walk stands.
    func endTitle(of walk: Walk) -> String {
        switch walk.end {
        case .question(let id): graph.question(id)?.title ?? id
        case .outcome(let id): graph.outcome(id)?.title ?? id
        }
    }
}
