import Exact
import Inference

/// Every key of a workload file: the one table of them, from which the page about the keys, the JSON Schema and the
/// files that are written to begin with are made. A test holds it and the decoder together: a key that only one of the
/// two has is named, and so is a default or a range in which they differ.
package enum WorkloadKeys {
    /// The groups, the file itself first.
    package static let groups = [
        file, workload, options, pricedOption, provisioned, dedicated, selfHosted, hybrid, model, prices,
        longContext, offPeak, fleet, owned, replica, fixed,
    ]

    /// The keys of a group with those of the groups that it shares, each once; empty for an unknown name.
    package static func keys(of name: String) -> [WorkloadKey] {
        let own = groups.first { $0.name == name }?.keys ?? []
        var names = Set(own.map { $0.name })
        return own + (shared[name] ?? []).flatMap { keys(of: $0) }.filter { names.insert($0.name).inserted }
    }

    /// The groups whose keys stand in another one beside its own.
    package static let shared = [
        "option": ["model", "fixed"], "self-hosted": ["fleet", "fixed"], "hybrid": ["fixed"],
        "fleet": ["replica"], "dedicated": ["replica"],
    ]

    private static let file = WorkloadKeyGroup(
        name: "file", title: "The file", places: [""],
        keys: [
            WorkloadKey("id", .text, .refused, "Its name in addresses: letters, digits, '-' and '_'."),
            WorkloadKey("title", .text, .means("the id"), "Its name for readers."),
            WorkloadKey("description", .text, .means("nothing is said"), "What it is about, in a sentence."),
            WorkloadKey(
                "as_of", .day, .means("the day of the handbook"), "The day whose prices and rates are taken."),
            WorkloadKey(
                "fte_usd_per_month", .number(unit: "USD a month", .notNegative),
                .means("the assumption behind it; refused where there is none"),
                "What one engineer costs with everything, full-time."),
            WorkloadKey("workload", .group(["workload"]), .refused, "The traffic."),
            WorkloadKey("options", .group(["options"]), .refused, "What is compared: one option or more."),
        ])

    private static let workload = WorkloadKeyGroup(
        name: "workload", title: "The traffic", places: ["workload"],
        keys: [
            WorkloadKey(
                "tokens_per_day", .number(unit: "tokens a day", .notNegative), byRequests,
                "Accepted tokens, input and output together, averaged over the month."),
            share("input_share", byRequests, "The share of the tokens that is input."),
            WorkloadKey(
                "requests_per_day", .number(unit: "requests a day", .notNegative), byTokens,
                "Requests, averaged over the month."),
            WorkloadKey(
                "input_tokens_per_request", .number(unit: "tokens", .notNegative), byTokens,
                "Input tokens of one request, those of a cache included."),
            WorkloadKey(
                "output_tokens_per_request", .number(unit: "tokens", .positive), byTokens,
                "Output tokens of one request that somebody reads."),
            share("cached_share", 0, "The share of the input that is read from a cache."),
            share(
                "cache_write_share", 0,
                "The share of the input that is written to a cache; with 'cached_share' at most 1."),
            share("batch_share", 0, "The share of the traffic that can wait for an asynchronous batch."),
            WorkloadKey(
                "tokens_per_request", .number(unit: "tokens", .positive), byRequests,
                "Input and output tokens of one request."),
            WorkloadKey(
                "peak_to_average", .number(unit: "", .atLeastOne), .number(1),
                "The peak of an active day over its average: a fleet is sized for it."),
            WorkloadKey(
                "active_days_per_month", .number(unit: "days", .positiveAtMost(31)),
                .number(CalendarMonth.days),
                "Days of a month on which there is traffic."),
            WorkloadKey(
                "window_hours_per_day", .number(unit: "hours", .positiveAtMost(24)), .number(24),
                "Hours of an active day in which the traffic comes, at the peak of 'peak_to_average'."),
            WorkloadKey(
                "max_ttft_ms", .number(unit: "ms", .positive), .means("it is not bounded"),
                "The longest time to the first token: a fleet is loaded no further than keeps it."),
            WorkloadKey(
                "max_tpot_ms", .number(unit: "ms", .positive), .means("it is not bounded"),
                "The longest time for each further token."),
            share("off_peak_share", 0, "The share of the traffic that falls in a vendor's off-peak hours."),
            share(
                "long_prompt_share", .means("all requests have the length of 'tokens_per_request'"),
                "The share of the tokens that comes in requests above a vendor's threshold for long prompts."),
            WorkloadKey(
                "lasts_months", .number(unit: "months", .positive), .means("nobody says how long"),
                "How long the workload lasts, against which a move must pay for itself."),
        ])

    private static let options = WorkloadKeyGroup(
        name: "options", title: "What is compared", places: ["options"],
        keys: [
            WorkloadKey("closed", .group(["option"]), notCompared, "A closed model behind an API."),
            WorkloadKey(
                "managed-open", .group(["option"]), notCompared, "An open model that somebody else serves."),
            WorkloadKey(
                "self-hosted", .group(["self-hosted"]), notCompared, "An open model on GPUs of one's own."),
            WorkloadKey(
                "hybrid", .group(["hybrid"]), notCompared,
                "An open model first, and a closed one for the rest."),
        ])

    private static let pricedOption = WorkloadKeyGroup(
        name: "option", title: "A model behind an API", places: ["options.closed", "options.managed-open"],
        keys: [
            modelID(or: ["prices", "provisioned", "dedicated"]),
            ownPrices(or: ["model", "provisioned", "dedicated"]),
            WorkloadKey(
                "provisioned", .group(["provisioned"]), .means("tokens are paid"),
                "Units of capacity by the month, in the place of tokens."),
            WorkloadKey(
                "dedicated", .group(["dedicated"]), .means("tokens are paid"),
                "Endpoints by the hour, in the place of tokens."),
        ])

    private static let provisioned = WorkloadKeyGroup(
        name: "provisioned", title: "Units by the month",
        places: ["options.closed.provisioned", "options.managed-open.provisioned"],
        keys: [
            WorkloadKey(
                "unit_usd_per_month", .number(unit: "USD a month", .notNegative), .refused,
                "What one unit costs."),
            WorkloadKey(
                "input_tokens_per_minute", .number(unit: "tokens a minute", .positive), .refused,
                "Input tokens that one unit takes."),
            WorkloadKey(
                "output_weight", .number(unit: "", .positive), .refused,
                "How many input tokens one output token counts for."),
            share("cached_weight", 1, "How many input tokens one cached token counts for."),
            WorkloadKey(
                "minimum_units", .number(unit: "units", .count(from: 0)), .number(1),
                "The fewest that are sold."),
            WorkloadKey(
                "step", .number(unit: "units", .count(from: 1)), .number(1), "How many are sold at a time."),
        ])

    private static let selfHosted = WorkloadKeyGroup(
        name: "self-hosted", title: "A fleet of one's own", places: ["options.self-hosted"], keys: [])

    private static let hybrid = WorkloadKeyGroup(
        name: "hybrid", title: "Two models", places: ["options.hybrid"],
        keys: [
            WorkloadKey("closed", .group(["model"]), .refused, "The closed model."),
            WorkloadKey(
                "open", .group(["model", "fleet"]), .refused, "The open model: its prices, or its fleet."),
            share(
                "routed_share", .refusedWithout(["escalated_share"]),
                "The share of requests that a router in front sends to the open model."),
            share("redo_share", 0, "The share of the routed requests that the other model does again."),
            WorkloadKey(
                "router_usd_per_million_requests", .number(unit: "USD per million requests", .notNegative),
                .number(0), "What the router costs."),
            share(
                "escalated_share", .refusedWithout(["routed_share"]),
                "In place of a router: the share of requests that goes on to the other model after the open one."
            ),
        ])

    private static let fixed = WorkloadKeyGroup(
        name: "fixed", title: "What does not grow with the traffic",
        places: ["options.closed", "options.managed-open", "options.self-hosted", "options.hybrid"],
        keys: [
            WorkloadKey(
                "staff_fte", .number(unit: "engineers", .notNegative), .number(0),
                "Engineers who keep it running, full-time."),
            WorkloadKey(
                "fixed_usd_per_month", .number(unit: "USD a month", .notNegative), .number(0),
                "Everything else that is due each month."),
        ])

    static let attempts = WorkloadKey(
        "attempts", .number(unit: "", .atLeastOne), .number(1), "Attempts for one accepted result.")
    static let reasoning = WorkloadKey(
        "reasoning_per_output", .number(unit: "", .notNegative), .number(0),
        "Tokens that are generated and billed as output without being shown, for each that is shown.")
    private static let byRequests = WorkloadKey.Absence.refusedWithout(["requests_per_day"])
    private static let byTokens = WorkloadKey.Absence.refusedWithout(["tokens_per_day"])
    private static let notCompared = WorkloadKey.Absence.means("it is not compared")

    static func share(_ name: String, _ usual: Rational, _ meaning: String) -> WorkloadKey {
        share(name, .number(usual), meaning)
    }

    static func share(_ name: String, _ absence: WorkloadKey.Absence, _ meaning: String)
        -> WorkloadKey
    {
        WorkloadKey(name, .number(unit: "", .share), absence, meaning)
    }
}
