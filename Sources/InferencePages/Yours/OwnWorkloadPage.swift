import Answers
import CostPages
import Diagnostics
import Inference
import Site
import Telling
import Workloads

/// The page on which a reader enters a workload of her own. Without script it leads to the other ways.
struct OwnWorkloadPage {
    let costs: Costs
    let site: SiteContext
    let assets: Assets

    private var here: Route { site.numbers.routes.yours }

    var document: PageDocument {
        let answering = Answering(assets, tables: costs.coreTables, site.numbers.routes)
        let body: HTML = """
            \(sheet)\(otherWays)<div class="own" id="own"\(said) hidden>
            \(OwnWorkloadForm(costs).html)\(answer)</div>
            \(answering?.script(on: here, site.addresses) ?? .empty)
            """
        var document = costPage(
            here, title: FormWords.title, description: FormWords.description, sections: [], opening: body,
            trail: costTrail(site))
        document.lede = FormWords.lede
        // Its lists hold every model: by its text it would be found for each of them.
        document.isFoundByTitle = true
        document.computes = answering != nil
        return document
    }

    /// The file beside the page; none where nothing computes.
    var files: [OutputFile] {
        [Answering(assets, tables: costs.coreTables, site.numbers.routes)?.disk].compactMap(\.self)
    }
}

extension OwnWorkloadPage {
    private var sheet: HTML {
        guard let sheet = assets.asset(named: "yours.css") else { return .empty }
        let url = site.addresses.url(from: here, toFile: sheet.outputPath)
        return "<link rel=\"stylesheet\"\(href: url)>\n"
    }

    /// What the script says by itself.
    private var said: HTML {
        """
         data-month="\(CostWords.aMonth)" data-assumed="\(FormWords.assumed)" data-lowest="\(CostWords.lowestMark)" data-copied="\(FormWords.copied)" data-trap="\(FormWords.trap)" \
        data-version="\(FormWords.otherVersion)" data-neither="\(FormWords.neither)" data-failed="\(FormWords.failed)"
        """
    }

    private var otherWays: HTML {
        let keys = site.addresses.url(from: here, to: site.numbers.routes.keys)
        var ways: [HTML] = []
        if let grid = costs.grid {
            let usual = site.addresses.url(
                from: here, to: site.numbers.routes.scenario(ScenarioGrid.id(of: grid.usual)))
            ways.append("\(anchor(usual, FormWords.wayByGrid)).")
        }
        if let worksheet = site.worksheet {
            ways.append("\(anchor(site.addresses.url(from: here, to: worksheet), FormWords.wayByWorksheet)).")
        }
        ways.append("\(FormWords.wayByFile) \(anchor(keys, KeyWords.title.lowercasedFirst)).")
        return """
            <div class="own-without" id="own-without">
            <p>\(FormWords.withoutScript)</p>
            \(unorderedList(ways))</div>

            """
    }

    private var answer: HTML {
        """
        <button type="button" class="own-peek" data-part="peek" data-does="peek"></button>
        <section class="own-answer" aria-labelledby="own-answer">
        <h2 id="own-answer" tabindex="-1">\(FormWords.answer)</h2>
        <p class="hidden" role="status" data-part="said"></p>
        <div class="alert alert-warning" data-part="notice" hidden></div>
        <div class="own-head">
        <div class="own-verdict" data-part="verdict" data-none="\(FormWords.noAnswer)"><p>\(FormWords.loading)</p></div>
        <div data-part="result" hidden>
        \(options)</div>
        </div>
        \(comparison)        <div data-part="result" hidden>
        \(results)</div>
        \(tools)</section>

        """
    }

    private var comparison: HTML {
        """
        <div class="own-comparison" data-part="comparison" hidden>
        <h3>\(FormWords.differs)</h3>
        <div class="table-scroll" role="region" tabindex="0" aria-label="\(FormWords.differs)">
        <table>
        <thead><tr><td></td><th scope="col">\(FormWords.yours)</th><th scope="col">\(FormWords.other)</th></tr></thead>
        <tbody></tbody>
        </table>
        </div>
        <p></p>
        <button type="button" class="own-button" data-does="swap">\(FormWords.back)</button>
        </div>

        """
    }

    private var options: HTML {
        let head = [FormWords.option, FormWords.usd, FormWords.span, FormWords.share]
        let columns = ["", "align-right", "own-ends", "align-right"]
        let heads = zip(head, columns).map { "<th scope=\"col\" class=\"\($1)\">\($0)</th>" as HTML }
        return """
            <div class="table-scroll" role="region" tabindex="0" aria-label="\(FormWords.answer)">
            <table class="own-options">
            <thead><tr>\(heads)</tr></thead>
            <tbody data-part="options"></tbody>
            </table>
            </div>

            """
    }

    private var results: HTML {
        """
        <div class="alert alert-warning" data-part="incomplete" hidden></div>
        <figure class="figure"><figcaption><p class="figure-title">\(FormWords.chart)</p>
        <p class="figure-subtitle">\(FormWords.chartNote)</p></figcaption>
        <div class="chart" data-part="chart"></div></figure>
        <div data-part="crossovers"><h3>\(FormWords.crossovers)</h3><ul></ul></div>
        <div data-part="measure"><h3>\(FormWords.measureFirst)</h3><ul></ul></div>
        <div data-part="notes"><h3>\(FormWords.restsOn)</h3><ul></ul></div>

        """
    }

    private var tools: HTML {
        func button(_ does: String, _ text: String) -> HTML {
            let turns: HTML =
                does == "compare" ? " data-start=\"\(text)\" data-stop=\"\(FormWords.stop)\"" : .empty
            return
                "<button type=\"button\" class=\"own-button\" data-does=\"\(does)\"\(turns)>\(text)</button>\n"
        }
        let tools = [
            ("link", FormWords.copyLink), ("yaml", FormWords.yaml), ("markdown", FormWords.record),
            ("csv", FormWords.csv),
            ("command", FormWords.copyCommand), ("compare", FormWords.compare), ("print", FormWords.print),
        ]
        return "<div class=\"own-tools\">\n\(tools.map { button($0.0, $0.1) })</div>\n"
    }
}
