import BuiltSites
import Diagnostics
import Parts
import Testing

/// A handbook that calls the options otherwise, draws them otherwise and lays its pages elsewhere shows none of the
/// usual names and paths.
@Suite struct OtherNamesTests {
    @Test func noUsualNameIsShown() async {
        let built = await Self.build()
        #expect(built.report.isEmpty, "\(built.report)")
        let usual: Set<String> = ["closed", "managed-open", "managed", "self-hosted", "hybrid"]
        // What the keys of workload files mean is told in the words of the formulas, which programs read too.
        let exempt: Set = [
            "numbers/keys/index.html", "data/workload.schema.json", "numbers/yours/tables.txt",
        ]
        for path in built.paths where !exempt.contains(path) {
            // The key of the hybrid's own model is one of the formula.
            let text = (built[path] ?? "").replacing(/both[.-]closed/, with: "")
            let said = Set(
                text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init))
            #expect(said.isDisjoint(with: usual), "\(path) says \(said.intersection(usual).sorted())")
        }
    }

    @Test func theKeysOfWorkloadFilesHaveTheNamesOfTheData() async throws {
        let built = await Self.build()
        let page = built["numbers/keys/index.html"] ?? ""
        for place in ["options.own-gpus", "options.rented-api.provisioned", "options.both.open"] {
            #expect(page.contains(place), "no \(place)")
        }
        for place in ["options.closed", "options.managed-open", "options.self-hosted", "options.hybrid"] {
            #expect(!page.contains(place), "\(place)")
        }
        let schema = built["data/workload.schema.json"] ?? ""
        let options = try #require(schema.firstRange(of: "\"options\": {\n      \"description\""))
        let properties = schema[options.upperBound...]
        let ids = ["own-gpus", "api", "rented-api", "both"]
        let places = ids.map { id in properties.firstRange(of: "\"\(id)\": {")?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test func noUsualFolderIsMade() async {
        let built = await Self.build()
        let usual = ["cost/", "decide/", "guide/", "patterns/", "examples/", "failure-modes/"]
        for path in built.paths {
            #expect(!usual.contains { path.hasPrefix($0) }, "\(path)")
            let text = built[path] ?? ""
            for folder in usual {
                #expect(!text.contains("\"\(folder)") && !text.contains("../\(folder)"), "\(path)")
            }
        }
        for path in [
            "numbers/scenarios/case/index.html", "numbers/scenarios/case/table.csv",
            "numbers/assumptions/index.html",
            "ask/walk/rain-no/far-no/walk/index.html", "ask/tree/index.html", "law/mit/index.html",
        ] { #expect(built.paths.contains(path), "no \(path) among \(built.paths)") }
    }

    /// The order of the data is that of every list, and an option's place decides nothing else.
    @Test func theOrderIsThatOfTheData() async {
        let built = await Self.build()
        let table = built["numbers/scenarios/case/table.csv"] ?? ""
        #expect(
            table.hasPrefix(
                "tokens_per_day,own_gpus_usd_per_month,own_gpus_usd_per_month_low,own_gpus_usd_per_month_high,api_usd"
            ),
            "\(table)")
        let page = built["numbers/scenarios/case/index.html"] ?? ""
        #expect(page.contains("option-5") && page.contains("option-api"))
        #expect(page.contains("Own GPUs of the house") && page.contains("The vendor"))
    }

    @Test(arguments: [
        (
            "formula: closed", "formula: closd",
            "'formula' cannot be 'closd' [cost-word]\n    help: did you mean 'closed'?"
        ),
        (
            "mark: square", "mark: squre",
            "'mark' cannot be 'squre' [cost-word]\n    help: did you mean 'square'?"
        ),
        (
            "line: 5", "line: 7",
            "'line' must be a whole number from 1 to 6, or a group of keys [option-style]"
        ),
        ("colour: \"#000000\"", "colour: black", "'colour' must be six hexadecimal digits [option-style]"),
        (
            "dash: [2, 2]", "dash: [2]",
            "'dash' must be lengths from 1 to 99, of a dash and a gap in turn [option-style]"
        ),
        ("id: api", "id: a.pi", "'a.pi' cannot be an option's id [cost-word]"),
        ("name: the vendor", "nane: the vendor", "the option 'api' has no key 'nane' [unknown-key]"),
        (
            "formula: closed", "formula: self-hosted",
            "another option is computed as 'self-hosted' already [option-twice]"
        ),
        ("id: api, formula: closed", "id: api", "the option 'api' lacks the key 'formula' [missing-key]"),
        (
            "id: both", "id: own_gpus",
            "'own-gpus' and 'own_gpus' have one name in tables for programs [option-column]"
        ),
        (
            "  - {id: both, formula: hybrid}\n", "  # none\n  - {id: hybrid, formula: closed}\n",
            "'hybrid' names the option of this formula, which the file leaves out [option-twice]"
        ),
    ])
    func aSlipIsToldWhereItStands(_ old: String, _ new: String, _ message: String) async {
        let options = Self.options.replacing(old, with: new)
        let report = await Self.build(options: options).report
        #expect(report.contains("content/data/options.yaml:"), "\(report)")
        #expect(report.contains(message), "\(report)")
    }

    /// An option called as a set of inputs, or as an end of a crossover, is the option.
    @Test func anOptionMayBeCalledLow() async {
        let built = await Self.build(
            home: """
                [](value:cost.case.low) [](value:cost.case.low.low) [](value:cost.case.robust) \
                [](value:crossover.case.robust.low) [](value:crossover.case.robust.low.robust.low)
                """
        ) { text in
            text.replacing("own-gpus", with: "robust").replacing(" api:", with: " low:")
                .replacing("id: api,", with: "id: low,").replacing("option: api", with: "option: low")
        }
        #expect(built.report.isEmpty, "\(built.report)")
    }

    /// Options of a comparison take the same keys.
    @Test func comparisonsTakeTheSameKeys() async {
        let comparisons = ComparisonSample.comparisons
            .replacing(
                "{title: Hosted queue,", with: "{name: Hosted queue, short: Hosted, mark: diamond, line: 5,")
        let built = await comparisonPage("Text.\n", comparisons: comparisons)
        #expect(built.report.isEmpty, "\(built.report)")
        let chart = built["cost/scenarios/queue/near.svg"] ?? ""
        #expect(chart.contains(">Hosted<") && chart.contains("#7A3E9D"), "\(chart)")
    }
}

extension OtherNamesTests {
    static let options = """
        options:
          - {id: own-gpus, formula: self-hosted, name: own GPUs of the house, short: own GPUs, mark: square, line: 5}
          - {id: api, formula: closed, name: the vendor, line: {class: api, colour: "#000000", dash: [2, 2]}}
          - {id: rented-api, formula: managed-open, name: somebody else}
          - {id: both, formula: hybrid}

        """

    static let scenarios = """
        scenarios:
          - id: case
            title: The case
            workload: {tokens_per_day: 20M, input_share: 1/2, tokens_per_request: 100, peak_to_average: 2}
            options:
              api: {model: big, staff_fte: 0.1}
              rented-api: {prices: {input: 0.5, output: 0.5}, staff_fte: 0.2}
              own-gpus: {usd_per_gpu_hour: 0.25, tokens_per_second: 10000/27, safe_share: 0.625, minimum_replicas: 1, staff_fte: 0.1}

        """

    static let assumptions = """
        next_check: 2027-02-22
        assumptions:
          - {id: engineer, title: Engineer, unit: USD per month, low: 12000, base: 18000, high: 25000, inputs: [fte_usd_per_month], source: list, read: 2026-01}
          - {id: staff, title: Staff, unit: share, low: 0.1, base: 0.1, high: 0.2, inputs: [options.own-gpus.staff_fte], source: list, read: 2026-01}

        """

    static let licenses = """
        licenses:
          - {id: mit, title: MIT, tier: permissive, commercial: allowed}

        """

    static let folders = """
        folders:
          cost: numbers/
          decide: ask
          licenses: law/
          patterns: ways/
          failure_modes: slips/
          examples: cases/
          guide: manual/

        """

    /// The sample decision in other folders, whose outcomes recommend options of the scenario.
    static func build(
        options: String = options, folders: String = folders, home: String = "",
        renaming: (String) -> String = { $0 }
    ) async -> BuiltSite {
        let decision = DecisionSample.data
            .replacing(
                "    pattern: feet\n", with: "    pattern: feet\n    option: api\n    scenario: case\n"
            )
            .replacing(
                "    pattern: chair\n", with: "    pattern: chair\n    option: own-gpus\n    scenario: case\n"
            )
            .replacing("questions:\n", with: "pages: {tree: [case]}\nquestions:\n")
        let pages = DecisionSample.pages.replacing("patterns/", with: "ways/")
            .replacing("failure-modes/", with: "slips/").replacing("examples/", with: "cases/")
            .replacing("[Feet](", with: "\(home)\n\n[Feet](", maxReplacements: 1)
        return await site(
            files: sources(pages) + [
                file("content/handbook.yaml", folders),
                file("content/data/decision.yaml", renaming(decision)),
                file("content/data/options.yaml", renaming(options)),
                file("content/data/sources.yaml", CostSample.sources),
                file("content/data/prices.yaml", CostSample.prices),
                file("content/data/assumptions.yaml", renaming(assumptions)),
                file("content/data/scenarios.yaml", renaming(scenarios)),
                file("content/data/licenses.yaml", licenses),
            ])
    }
}
