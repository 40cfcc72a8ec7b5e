import BuiltSites
import Diagnostics
import Fields
import InferencePages
import Parts
import Site
import Testing

@Suite struct PriceImportTests {
    /// Prices as the sample has them on the day, in USD per token.
    private static let list = """
        {
            "sample_spec": {"input_cost_per_token": 0.0, "mode": "one of: chat"},
            "big": {
                "cache_read_input_token_cost": 1e-07,
                "input_cost_per_token": 2e-06,
                "input_cost_per_token_priority": 4e-06,
                "output_cost_per_token": 1e-05
            },
            "small": {
                "input_cost_per_token": 1.0000000000000001e-07,
                "output_cost_per_token": 5e-07,
                "input_cost_per_token_above_1k_tokens": 5e-07,
                "output_cost_per_token_above_1k_tokens": 2.5e-06
            }
        }
        """

    private static let path = "content/data/prices.yaml"

    private func answer(
        _ old: String = "", _ new: String = "", prices: String = CostSample.prices, day: CalendarDate = day
    ) -> PriceImport.Answer {
        let text = old.isEmpty ? Self.list : Self.list.replacing(old, with: new)
        return PriceImport(file("list.json", text), day: day).answer(from: files(prices))
    }

    private func files(_ prices: String) -> [SourceFile] {
        [
            file("content/data/sources.yaml", CostSample.sources), file(Self.path, prices),
            file("content/data/assumptions.yaml", CostSample.assumptions),
            file("content/data/scenarios.yaml", CostSample.scenarios),
        ]
    }

    private func text(_ answer: PriceImport.Answer) -> String {
        String(decoding: answer.edited?.bytes ?? [], as: UTF8.self)
    }

    private func problems(_ answer: PriceImport.Answer) -> String {
        report(answer.diagnostics, sources: answer.sources)
    }

    @Test func aListThatChangesNothingSaysSo() {
        let answer = answer()
        #expect(problems(answer) == "")
        #expect(answer.edited == nil)
        #expect(
            answer.report == """
                2 of 2 models are in list.json.
                Nothing changed: these prices hold on 22 November 2026 already.

                """)
    }

    @Test func aRowOnOneLineIsClosedAndFollowedByOneLikeIt() {
        let answer = answer("2e-06", "3e-06")
        #expect(problems(answer) == "")
        #expect(
            text(answer)
                == CostSample.prices.replacing(
                    "{from: 2026-06-01, input: 2, output: 10, cached_input: 0.1, source: list, read: 2026-06-01}",
                    with: """
                        {from: 2026-06-01, to: 2026-11-22, input: 2, output: 10, cached_input: 0.1, source: list, read: 2026-06-01}
                              - {from: 2026-11-22, input: 3, output: 10, cached_input: 0.1, source: list, read: 2026-11-22}
                        """))
    }

    /// Pages link to the address, and the list is somebody else's.
    @Test func anAddressThatIsNoneIsRefused() {
        let source = "\"input_cost_per_token\": 3e-06, \"source\": "
        let good = answer("\"input_cost_per_token\": 2e-06", source + "\"https://up.example/\"")
        #expect(text(good).contains("upstream: \"https://up.example/\""))
        let bad = answer("\"input_cost_per_token\": 2e-06", source + "\"javascript:alert(1)\"")
        #expect(bad.edited == nil)
        #expect(
            problems(bad) == """
                list.json:5:50: error: 'source' may not use 'javascript:', of 'big' [link-unsafe-scheme]
                    help: the pages would link to it: correct the address in the list, or take it out

                """)
    }

    @Test func aRowOfSeveralLinesIsClosedAndFollowedByOneLikeIt() {
        let prices = CostSample.prices.replacing(
            "        read: 2026-01-01\n", with: "        read: 2026-01-01 # by hand\n    # The end.\n")
        let answer = answer(
            "\"input_cost_per_token_above_1k_tokens\": 5e-07",
            "\"input_cost_per_token_above_1k_tokens\": 6e-07",
            prices: prices)
        #expect(problems(answer) == "")
        let row = """
                  - from: 2026-11-22
                    input: 0.1
                    output: 0.5
                    long_context: {threshold_tokens: 1000, input: 0.6, output: 2.5}
                    source: list
                    read: 2026-11-22

            """
        #expect(
            text(answer)
                == prices.replacing(
                    "from: 2026-01-01\n        input: 0.1",
                    with: "from: 2026-01-01\n        to: 2026-11-22\n        input: 0.1"
                ).replacing("# by hand\n", with: "# by hand\n\(row)"))
    }

    @Test func rowsInBracketsGetOneMore() {
        let prices = CostSample.prices.replacing(
            """
            rows:
                  - {from: 2026-01-01, to: 2026-06-01, input: 3, output: 15, source: list, read: 2026-01-01}
                  - {from: 2026-06-01, input: 2, output: 10, cached_input: 0.1, source: list, read: 2026-06-01}
            """,
            with: """
                rows: [{from: 2026-06-01, input: 2, output: 10, cached_input: 0.1, source: "list", read: 2026-06-01}]
                """)
        #expect(prices != CostSample.prices)
        let answer = answer("2e-06", "3e-06", prices: prices)
        #expect(problems(answer) == "")
        #expect(
            text(answer).contains(
                """
                rows: [{from: 2026-06-01, to: 2026-11-22, input: 2, output: 10, cached_input: 0.1, source: "list", \
                read: 2026-06-01}, {from: 2026-11-22, input: 3, output: 10, cached_input: 0.1, source: list, \
                read: 2026-11-22}]
                """))
    }

    @Test func whatMovedIsPrinted() {
        let answer = answer("2e-06", "3e-06")
        #expect(
            answer.report == """
                2 of 2 models are in list.json.
                1 model has new rows from 22 November 2026.

                Price, USD per million tokens    Old    New  Change
                big, input                     $2.00  $3.00    +50%

                No dearer, in tokens a day                   Old                New
                case, managed-open than closed  above about 11 M  above about 9.9 M

                """)
    }

    @Test func aPriceThatIsNoLongerListedGoes() {
        let answer = answer("\"cache_read_input_token_cost\": 1e-07", "\"cache_read_input_token_cost\": null")
        #expect(problems(answer) == "")
        #expect(answer.report.contains("big, cached_input              $0.10  none    gone\n"))
        #expect(
            text(answer).contains("{from: 2026-11-22, input: 2, output: 10, source: list, read: 2026-11-22}"))
    }

    @Test func aSecondImportChangesNothing() {
        let answer = answer("2e-06", "3e-06")
        let again = self.answer("2e-06", "3e-06", prices: text(answer))
        #expect(again.edited == nil)
        #expect(again.diagnostics.isEmpty)
    }

    @Test func aModelThatTheListDoesNotNameIsLeftAlone() {
        let answer = answer("\"small\"", "\"tiny\"")
        #expect(answer.edited == nil)
        #expect(answer.report.hasPrefix("1 of 2 models are in list.json.\nNot in it: small.\n"))
    }

    @Test(arguments: [
        (
            "\"input_cost_per_token\": 2e-06", "\"input_cost_per_token\": 0.002",
            """
            list.json:3:12: error: 'input' of 'big' goes from $2.00 to $2,000.00, a hundredfold or more [import-price]
                help: is it a price per thousand, or per million? correct the list, or take the model out of it

            """
        ),
        (
            "\"input_cost_per_token\": 2e-06", "\"input_cost_per_token\": 0",
            """
            list.json:5:33: error: 'input_cost_per_token' of 'big' is 0 [import-price]
                help: write the price into the list, or take the model out of it to import the others

            """
        ),
        (
            "\"input_cost_per_token\": 2e-06", "\"input_cost_per_token\": -2e-06",
            """
            list.json:5:33: error: 'input_cost_per_token' of 'big': a price cannot be below 0 [import-price]
                help: the list gives USD per token: correct the figure, or take the model out of the list

            """
        ),
        (
            "\"input_cost_per_token\": 2e-06", "\"input_cost_per_token\": 1.5",
            """
            list.json:5:33: error: 'input_cost_per_token' of 'big': a price above 10000 USD per million tokens is not \
            believed: is it a price per thousand? [import-price]
                help: the list gives USD per token: correct the figure, or take the model out of the list

            """
        ),
        (
            "\"input_cost_per_token\": 2e-06", "\"input_cost_per_token\": \"two\"",
            """
            list.json:5:33: error: this is not a price list: expected a value [import-syntax]
                help: import litellm's 'model_prices_and_context_window.json', and list its names of your models \
            as 'id' or 'aliases'

            """
        ),
        (
            "1e-07,", "1e-05,",
            """
            list.json:4:40: error: 'cached_input' of 'big' is $10.00, above 'input' ($2.00) [import-price]
                help: see whether the two columns changed places

            """
        ),
        (
            "\"output_cost_per_token\": 1e-05", "\"mode\": \"chat\"",
            """
            list.json:3:12: error: 'big' has no 'output_cost_per_token' [import-price]
                help: write the price into the list, or take the model out of it to import the others

            """
        ),
    ])
    func aPriceThatIsNotBelievedIsRefused(old: String, new: String, expected: String) {
        let answer = answer(old, new)
        #expect(answer.edited == nil)
        #expect(answer.report == "")
        #expect(problems(answer) == expected)
    }

    @Test func otherJSONIsRefused() {
        let order = PriceImport(file("list.json", "{\"models\": []}"), day: day)
        #expect(
            problems(order.answer(from: files(CostSample.prices))).hasPrefix(
                "list.json: error: the list names no model of 'content/data/prices.yaml' [import-nothing]"))
    }

    @Test func aRowThatStartsOnTheDayIsNotClosed() throws {
        let first = try #require(CalendarDate("2026-06-01"))
        #expect(
            problems(answer("2e-06", "3e-06", day: first)) == """
                content/data/prices.yaml:10:9: error: the prices of 'big' moved, and its open row starts on 1 June 2026 \
                [import-day]
                    help: correct that row by hand, or give a later day with --as-of

                """)
    }

    @Test func anUnknownSourceIsReportedAsAnywhere() {
        var order = PriceImport(file("list.json", Self.list.replacing("2e-06", with: "3e-06")), day: day)
        order.source = "lsit"
        let answer = order.answer(from: files(CostSample.prices))
        #expect(answer.edited == nil)
        #expect(
            problems(answer).contains(
                "there is no source 'lsit' [source-unknown]\n    help: did you mean 'list'?"))
    }
}
