import BuiltSites
import Cost
import CostPages
import Exact
import Fields
import Inference
import Site
import Testing
import Workloads

@testable import InferencePages

@Suite("The page of a reader's own workload") struct OwnWorkloadTests {
    private let script = [
        file("templates/page.mustache", "{{content_security_policy}}\n{{{body}}}"),
        file("templates/assets/yours.js", "0\n"), file("templates/assets/core.wasm", "\0asm"),
    ]

    @Test("has a field for each key it knows, filled with the usual combination") func fields() async {
        let page = await gridPage()["cost/yours/index.html"] ?? ""
        for (name, value) in [
            ("workload.tokens_per_day", "5M"), ("workload.input_share", "9/10"),
            ("workload.tokens_per_request", "5000"),
            ("workload.requests_per_day", "1000"), ("workload.input_tokens_per_request", "4500"),
            ("workload.output_tokens_per_request", "500"), ("options.closed.staff_fte", "0.1"),
            ("fte_usd_per_month", "18000"), ("title", "Long, a big model"),
        ] {
            #expect(page.contains("name=\"\(name)\" value=\"\(value)\""), "\(name)")
        }
        #expect(page.contains("<option value=\"big\" selected>Big (Vendor): $2.00 in, $10.0 out</option>"))
        #expect(page.contains("placeholder=\"1\" aria-describedby=\"f-w-peak_to_average-help"))
    }

    @Test("names only keys of a workload file, each once") func namesAreKeys() async throws {
        let page = await gridPage()["cost/yours/index.html"] ?? ""
        let names = page.matches(of: /<(?:input|select) id="[^"]*" name="([^"]*)"/).map {
            String($0.output.1)
        }
        #expect(names.count > 60 && Set(names).count == names.count)
        for name in names {
            let place = name.contains(".") ? folderOf(name) : ""
            let keys = WorkloadKeys.groups.filter { $0.places.contains(place) }.flatMap {
                WorkloadKeys.keys(of: $0.name).map(\.name)
            }
            #expect(keys.contains(String(name.split(separator: ".").last ?? "")), "\(name)")
        }
        let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
    }

    private func folderOf(_ name: String) -> String {
        name.split(separator: ".").dropLast().joined(separator: ".")
    }

    @Test("has a label for each field") func labels() async {
        let page = await gridPage()["cost/yours/index.html"] ?? ""
        for match in page.matches(of: /<label for="f-[^"]*">([^<]*)</) {
            #expect(!match.output.1.contains("_"), "\(match.output.1)")
        }
    }

    @Test("can be filled from every scenario and choice") func starts() async {
        let page = await gridPage()["cost/yours/index.html"] ?? ""
        #expect(page.contains("<option value=\"title=The%20case\nworkload.tokens_per_day=1M\n"))
        #expect(page.contains("data-pairs=\"fte_usd_per_month=18000\noptions.closed.staff_fte=0.1\""))
        #expect(
            page.contains(
                "<option value=\"options.closed.model=small\" data-phrase=\"a little model\">Little</option>")
        )
    }

    @Test("is told as what it is without a module") func withoutModule() async {
        let built = await gridPage()
        let page = built["cost/yours/index.html"] ?? ""
        #expect(!page.contains("<script") && page.contains("<div class=\"own-without\""))
        #expect(page.contains("<a href=\"../s/long/big/index.html\">"))
        #expect(page.contains("<a href=\"../keys/index.html\">"))
        #expect(built["_headers"]?.contains("wasm") == false)
        #expect(!built.paths.contains { $0.hasSuffix("disk.js") })
    }

    @Test("alone may compile and fetch") func policy() async {
        let built = await costPage("A.\n", adding: script)
        #expect(built.report == "")
        let own = built["cost/yours/index.html"] ?? ""
        #expect(
            own.hasPrefix(
                "default-src &#39;none&#39;; script-src &#39;self&#39; file: &#39;wasm-unsafe-eval&#39;; connect-src"
            ))
        for path in built.paths where path.hasSuffix(".html") && path != "cost/yours/index.html" {
            #expect(built[path]?.contains("wasm-unsafe-eval") == false, "\(path)")
        }
        #expect(built["cost/yours/disk.js"]?.hasPrefix("handbookCore={core:\"AGFzbQ==\",tables:\"") == true)
    }

    @Test("leaves each address of the site one policy, its own the wider one") func headers() async {
        let built = await costPage("A.\n", adding: script)
        let rules = HeaderRules(built["_headers"] ?? "")
        for path in built.paths where path != "_headers" {
            let address = "/" + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
            let policies = rules.values(of: "Content-Security-Policy", at: address)
            #expect(policies.count == 1, "\(address)")
            #expect(
                policies.first?.contains("wasm-unsafe-eval") == address.hasPrefix("/cost/yours/"),
                "\(address)")
            #expect(rules.values(of: "Cache-Control", at: address).count <= 1, "\(address)")
        }
    }

    @Test("leads to the worksheet that an author names") func worksheet() async {
        let sheet = file("content/sheet.md", "---\ntitle: Sheet\nworksheet: true\n---\nBy hand.\n")
        let page = await costPage("[sheet](sheet.md)\n", adding: [sheet])["cost/yours/index.html"] ?? ""
        #expect(page.contains("<a href=\"../../sheet/index.html\">Fill in the worksheet by hand</a>"))
    }

    @Test("is the first thing on the page about costs, and one click from every scenario") func doors() async
    {
        let built = await gridPage("```{own-workload}\n```\n")
        #expect(built.report == "")
        #expect(built["cost/index.html"]?.contains("<h2 id=\"yours\">") == true)
        #expect(built["index.html"]?.contains("<a class=\"answer\" href=\"cost/yours/index.html\">") == true)
        #expect(built["index.md"]?.contains("- [Your own workload](cost/yours/index.html): Enter") == true)
        for path in ["cost/scenarios/case/index.html", "cost/s/short/little/index.html"] {
            #expect(built[path]?.contains("yours/index.html#v=2&amp;title=") == true, "\(path)")
        }
    }

    @Test("gets from a scenario what computes to the same") func linksMeanTheSame() async throws {
        let built = await gridPage()
        let page = built["cost/s/long/little/index.html"] ?? ""
        let link = try #require(page.firstMatch(of: /yours\/index.html#v=2&amp;([^"]*)"/)).output.1
        let (value, problems) = readPairs("id=own&" + link.replacing("&amp;", with: "&"), path: "")
        #expect(problems.isEmpty)
        var decoder = WorkloadDecoder(path: "", tables: sampleTables(), asOf: CalendarDate("2026-11-22")!)
        let costed = try #require(costed(value, &decoder))
        #expect(costed.named.title == "Long, a little model")
        #expect(costed.estimate.tokensPerDay == 5_000_000)
        let cost = costed.estimate.lowest.flatMap { costed.estimate[$0] }.map {
            Display.usdPerMonth($0.usdPerMonth)
        }
        #expect(page.contains("closed costs least: \(cost ?? "none") a month"))
    }

    private func sampleTables() -> WorkloadTables {
        let data = [
            "sources.yaml": CostSample.sources, "prices.yaml": CostSample.prices,
            "assumptions.yaml": CostSample.assumptions,
        ]
        let files = data.mapValues { file("content/data/x.yaml", $0) }
        let day = CalendarDate("2026-11-22")!
        return CostReading(files, asOf: day, today: day).book.tables
    }

    @Test(
        "holds what it needs as text",
        arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("\0\u{7F}~", "AH9+")])
    func base64IsThatOfItsRFC(text: String, encoded: String) {
        #expect(base64(Array(text.utf8)) == encoded)
    }
}

/// The rules of `_headers`, as hosts read them: all that match give their headers.
private struct HeaderRules {
    private var rules: [(address: Substring, headers: [Substring])] = []

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            if line.hasPrefix("  ") {
                rules[rules.count - 1].headers.append(line.dropFirst(2))
            } else {
                rules.append((line, []))
            }
        }
    }

    func values(of name: String, at address: String) -> [Substring] {
        rules.filter { rule in
            rule.address.hasSuffix("*") ? address.hasPrefix(rule.address.dropLast()) : address == rule.address
        }.flatMap(\.headers).filter { $0.hasPrefix(name + ": ") }
    }
}
