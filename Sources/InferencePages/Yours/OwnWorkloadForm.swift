import Answers
import Cost
import CostPages
import Exact
import Fields
import Inference
import Site
import Telling
import Workloads

/// The form of a reader's own workload: fields named by the keys of a workload file, with the choices that the book has.
struct OwnWorkloadForm {
    let costs: Costs
    private let print: FormHTML

    init(_ costs: Costs) {
        self.costs = costs
        var values = costs.usualScenario.map(costs.values(of:)) ?? [:]
        values.merge(byOtherCount(values)) { written, _ in written }
        if values["as_of"] == nil { values["as_of"] = costs.asOf.description }
        print = FormHTML(costs: costs, values: values)
    }

    var html: HTML {
        """
        <form class="own-form" autocomplete="off" spellcheck="false" novalidate>
        \(starts)\(traffic)\(models)\(servers)\(people)\(sheet)</form>

        """
    }
}

extension OwnWorkloadForm {
    private var traffic: HTML {
        let rest = [
            "cached_share", "cache_write_share", "batch_share", "peak_to_average", "active_days_per_month",
            "window_hours_per_day", "off_peak_share", "long_prompt_share", "max_ttft_ms", "max_tpot_ms",
            "lasts_months",
        ]
        return print.group(
            "traffic", FormWords.traffic, problemsOf: "workload",
            [
                print.ways(
                    "volume", FormWords.traffic,
                    [("by-tokens", FormWords.byTokens), ("by-requests", FormWords.byRequests)]),
                print.block("by-tokens", VolumeKeys.tokens.map { print.input("workload.\($0)") }),
                print.block("by-requests", VolumeKeys.requests.map { print.input("workload.\($0)") }),
            ] + rest.map { print.input("workload.\($0)") })
    }

    private var models: HTML {
        let closed = model(place(.closed), .closed)
        let open = model(place(.managedOpen), .managedOpen)
        return print.group(
            "models", FormWords.models, problemsOf: "options",
            [
                print.option(names[.closed], closed), print.option(names[.managedOpen], open),
                print.option(names[.hybrid], hybrid),
            ])
    }

    private func model(_ place: String, _ kind: ModelRecord.Kind) -> [HTML] {
        priced(place, kind)
            + ["discount", "attempts", "reasoning_per_output", "tokenizer_factor", "fixed_usd_per_month"].map
        {
            print.input("\(place).\($0)")
        }
    }

    /// The model of a place, or its prices.
    private func priced(
        _ place: String, _ kind: ModelRecord.Kind, _ label: String? = nil, follows: String? = nil
    ) -> [HTML] {
        let block = "prices-" + place.split(separator: ".").joined(separator: "-")
        let models = costs.book.models.filter { $0.kind == kind && isSold($0) }
        let choices = models.map { FormChoice(value: $0.id, title: costs.choiceTitle(of: $0)) }
        return [
            print.select(
                "\(place).model", label,
                choices + [FormChoice(value: "", title: FormWords.ownPrices, opens: block)], follows: follows),
            print.block(
                block,
                PriceField.allCases.map { print.input("\(place).prices.\($0.rawValue)", FormWords.price($0)) }
            ),
        ]
    }

    private func isSold(_ model: ModelRecord) -> Bool {
        model.rows.row(on: costs.asOf) != nil && (model.ends.map { costs.asOf < $0 } ?? true)
    }

    private var hybrid: [HTML] {
        let place = place(.hybrid)
        return priced(
            "\(place).closed", .closed, FormWords.model(names.name(names[.closed])),
            follows: "\(self.place(.closed)).model")
            + priced(
                "\(place).open", .managedOpen, FormWords.model(names.name(names[.managedOpen])),
                follows: "\(self.place(.managedOpen)).model")
            + [
                print.ways(
                    "routing", FormWords.labels["routed_share"] ?? "",
                    [("routed", FormWords.router), ("escalated", FormWords.cascade)]),
                print.block(
                    "routed",
                    ["routed_share", "redo_share", "router_usd_per_million_requests"].map {
                        print.input("\(place).\($0)")
                    }
                ),
                print.block("escalated", [print.input("\(place).escalated_share")]),
                print.input("\(place).fixed_usd_per_month"),
            ]
    }

    private var people: HTML {
        let staff = names.ids.map { option in
            print.input("options.\(option.rawValue).staff_fte", FormWords.staff(names.name(option)))
        }
        return print.group("people", FormWords.people, [print.input("fte_usd_per_month")] + staff)
    }

    private var sheet: HTML {
        let further: HTML = """
            <div class="own-further" data-part="further" hidden>
            <h3>\(FormWords.further)</h3>
            <p>\(FormWords.furtherNote)</p>
            </div>

            """
        return print.group("sheet", FormWords.sheet, [print.input("title"), print.input("as_of"), further])
    }

    private var names: LanguageModelNames { costs.book.options.names }

    /// The keys that lead to an option.
    private func place(_ option: LanguageModelOption) -> String { "options.\(names[option].rawValue)" }
}

// The fleet.
extension OwnWorkloadForm {
    private var servers: HTML {
        let place = place(.selfHosted)
        let rest = [
            "safe_share", "spare_replicas", "minimum_replicas", "gpus_per_replica", "overhead_share",
            "paid_hours_per_month", "interrupted_share", "prefix_hit_share", "attempts",
            "reasoning_per_output",
            "fixed_usd_per_month",
        ]
        return print.group(
            "servers", FormWords.servers,
            [
                print.option(
                    names[.selfHosted],
                    gpus(place) + throughput(place) + rest.map { print.input("\(place).\($0)") })
            ])
    }

    private func gpus(_ place: String) -> [HTML] {
        let offers = costs.book.rates.compactMap { rate -> FormChoice? in
            rate.rows.row(on: costs.asOf).map {
                FormChoice(value: rate.id, title: "\(rate.title): $\($0.usdPerGPUHour.text(places: 2))")
            }
        }
        let owned = WorkloadKeys.keys(of: "owned").map { print.input("\(place).owned.\($0.name)") }
        return [
            print.select(
                "\(place).gpu", nil,
                offers + [
                    FormChoice(value: "", title: FormWords.ownRate, opens: "rate"),
                    FormChoice(value: "", title: FormWords.ownGPUs, opens: "owned"),
                ]),
            print.block("rate", [print.input("\(place).usd_per_gpu_hour")]), print.block("owned", owned),
        ]
    }

    private func throughput(_ place: String) -> [HTML] {
        let records = costs.book.throughput.filter { $0.shape != nil }.map {
            FormChoice(value: $0.id, title: costs.choiceTitle(of: $0), opens: "record")
        }
        let phases = ["prefill_tokens_per_second", "decode_tokens_per_second"].map {
            print.input("\(place).\($0)")
        }
        let hasPhases = phases.contains { !$0.bytes.isEmpty }
        let own = [
            FormChoice(value: "", title: FormWords.ownThroughput, opens: "tokens"),
            FormChoice(value: "", title: FormWords.ownPhases, opens: "phases"),
        ]
        return [
            print.select("\(place).throughput", nil, records + own.prefix(hasPhases ? 2 : 1)),
            print.block(
                "record",
                [
                    print.select(
                        "\(place).throughput_shape", FormWords.shape,
                        [
                            FormChoice(value: "other", title: FormWords.otherShape),
                            FormChoice(value: "", title: FormWords.sameShape),
                        ])
                ]),
            print.block("tokens", [print.input("\(place).tokens_per_second")]),
        ] + (hasPhases ? [print.block("phases", phases)] : [])
    }
}

// What the fields can be filled with.
extension OwnWorkloadForm {
    private var starts: HTML {
        let named = costs.scenarios.map { scenario -> HTML in
            "<option value=\"\(costs.pairs(of: scenario.named))\">\(scenario.named.title)</option>\n"
        }
        let list: HTML = """
            <label for="own-start">\(FormWords.named)</label>
            <select id="own-start">
            <option value="">\(FormWords.keep)</option>
            \(named)</select>

            """
        return """
            <details class="own-starts">
            <summary>\(FormWords.startFrom)</summary>
            \(named.isEmpty ? .empty : list)\(combinations)</details>

            """
    }

    private var combinations: HTML {
        guard let grid = costs.grid else { return .empty }
        let lists = grid.dimensions.map { dimension -> HTML in
            let usual = dimension.choices.first(where: \.isUsual)?.id
            let choices = dimension.choices.map { choice -> HTML in
                let mark: HTML = choice.id == usual ? " selected" : .empty
                let words: HTML = "data-phrase=\"\(choice.phrase)\"\(mark)>\(choice.title)"
                return "<option value=\"\(costs.pairs(of: choice.fragment))\" \(words)</option>\n"
            }
            return """
                <label for="own-\(dimension.id)">\(dimension.title)</label>
                <select id="own-\(dimension.id)" data-dimension>
                \(choices)</select>

                """
        }
        return """
            <p>\(FormWords.combined)</p>
            \(lists)<button type="button" class="own-button" data-does="combine" \
            data-pairs="\(costs.pairs(of: grid.common))">\(FormWords.take)</button>

            """
    }
}

/// The three keys by which a file says how much traffic there is, either way.
private enum VolumeKeys {
    static let tokens = ["tokens_per_day", "input_share", "tokens_per_request"]
    static let requests = ["requests_per_day", "input_tokens_per_request", "output_tokens_per_request"]
}

/// The traffic in requests where it is written in tokens, rounded: what a reader who counts requests starts from.
private func byOtherCount(_ values: [String: String]) -> [String: String] {
    let numbers = VolumeKeys.tokens.compactMap {
        values["workload.\($0)"].flatMap { try? NumberText.value(of: $0) }
    }
    guard numbers.count == 3, numbers[2] > 0, let requests = try? numbers[0] / numbers[2],
        let input = try? numbers[1] * numbers[2], let output = try? numbers[2] - input
    else { return [:] }
    let counted = zip(VolumeKeys.requests, [requests, input, output])
    return Dictionary(uniqueKeysWithValues: counted.map { ("workload.\($0)", plainDigits($1)) })
}

private func plainDigits(_ number: Rational) -> String {
    number.text(places: 0).filter { $0 != "," }
}

extension Costs {
    /// `Claude Sonnet 5.5 (Anthropic): $3.00 in, $15.00 out`, with the prices of the day.
    fileprivate func choiceTitle(of model: ModelRecord) -> String {
        guard let prices = model.rows.row(on: asOf)?.prices, let input = prices[.input],
            let output = prices[.output]
        else { return model.title }
        let (from, to) = (Display.usdPerMtok(input.usdPerMtok), Display.usdPerMtok(output.usdPerMtok))
        return "\(model.title): \(from) in, \(to) out"
    }

    /// `gpt-oss-120b on 1 H100: 512 in, 256 out`.
    fileprivate func choiceTitle(of record: ThroughputRecord) -> String {
        let shape = record.shape.map {
            ": \($0.inputTokens.text(places: 0)) in, \($0.outputTokens.text(places: 0)) out"
        }
        let precision = record.precision.map { " \($0)" } ?? ""
        return "\(record.model)\(precision) on \(record.gpus) \(record.gpu)\(shape ?? "")"
    }
}
