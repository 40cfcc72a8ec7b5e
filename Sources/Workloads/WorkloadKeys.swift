import Exact
import Inference

/// Every key of a workload file: the one table of them, from which the page about the keys, the JSON Schema and the
/// files that are written to begin with are made. A test holds it and the decoder together: a key that only one of the
/// two has is named, and so is a default or a range in which they differ.
package enum WorkloadKeys {
    /// The groups, the file itself first.
    package static let groups = [
        file, workload, options, pricedOption, selfHosted, hybrid, model, prices, fleet, owned, fixed,
    ]

    /// The keys of a group with those of the groups that it shares, each once; empty for an unknown name.
    package static func keys(of name: String) -> [WorkloadKey] {
        let own = groups.first { $0.name == name }?.keys ?? []
        return own + (shared[name] ?? []).flatMap { keys(of: $0) }
    }

    /// The groups whose keys stand in another one beside its own.
    package static let shared = [
        "option": ["model", "fixed"], "self-hosted": ["fleet", "fixed"], "hybrid": ["fixed"],
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
                "tokens_per_day", .number(unit: "tokens a day", .notNegative), .refused,
                "Accepted tokens, input and output together, averaged over the month."),
            share("input_share", .refused, "The share of the tokens that is input."),
            share("cached_share", 0, "The share of the input that is read from a cache."),
            share(
                "cache_write_share", 0,
                "The share of the input that is written to a cache; with 'cached_share' at most 1."),
            share("batch_share", 0, "The share of the traffic that can wait for an asynchronous batch."),
            WorkloadKey(
                "tokens_per_request", .number(unit: "tokens", .positive), .refused,
                "Input and output tokens of one request."),
            WorkloadKey(
                "peak_to_average", .number(unit: "", .atLeastOne), .number(1),
                "The peak of an active day over its average: a fleet is sized for it."),
            WorkloadKey(
                "active_days_per_month", .number(unit: "days", .positiveAtMost(31)),
                .number(CalendarMonth.days),
                "Days of a month on which there is traffic."),
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
        keys: [])

    private static let selfHosted = WorkloadKeyGroup(
        name: "self-hosted", title: "A fleet of one's own", places: ["options.self-hosted"], keys: [])

    private static let hybrid = WorkloadKeyGroup(
        name: "hybrid", title: "Two models", places: ["options.hybrid"],
        keys: [
            WorkloadKey("closed", .group(["model"]), .refused, "The closed model."),
            WorkloadKey(
                "open", .group(["model", "fleet"]), .refused, "The open model: its prices, or its fleet."),
            share(
                "routed_share", .means("refused without 'escalated_share'"),
                "The share of requests that a router in front sends to the open model."),
            share("redo_share", 0, "The share of the routed requests that the closed model does again."),
            WorkloadKey(
                "router_usd_per_million_requests", .number(unit: "USD per million requests", .notNegative),
                .number(0), "What the router costs."),
            share(
                "escalated_share", .means("refused without 'routed_share'"),
                "In place of a router: the share of requests that goes on to the closed model after the open one."
            ),
        ])

    private static let model = WorkloadKeyGroup(
        name: "model", title: "A priced model",
        places: ["options.closed", "options.managed-open", "options.hybrid.closed", "options.hybrid.open"],
        keys: [
            WorkloadKey(
                "model", .row(file: "prices.yaml"), .means("refused without 'prices'"),
                "The model whose list prices are taken."),
            WorkloadKey(
                "prices", .group(["prices"]), .means("refused without 'model'"), "Its prices, written here."),
            attempts,
            WorkloadKey(
                "tokenizer_factor", .number(unit: "", .positive), .number(1),
                "Its tokens over those in which the workload is counted."),
        ])

    private static let prices = WorkloadKeyGroup(
        name: "prices", title: "Prices",
        places: ["options.closed", "options.managed-open", "options.hybrid.closed", "options.hybrid.open"].map
        { $0 + ".prices" },
        keys: PriceField.allCases.map { field in
            WorkloadKey(
                field.rawValue, .price, field.usual.map { .means("'\($0.rawValue)'") } ?? .refused,
                "\(field.title) tokens.")
        })

    private static let fleet = WorkloadKeyGroup(
        name: "fleet", title: "A fleet", places: ["options.self-hosted", "options.hybrid.open"],
        keys: [
            WorkloadKey("gpu", .row(file: "gpus.yaml"), rented, "The offer whose rate is taken."),
            WorkloadKey(
                "usd_per_gpu_hour", .number(unit: "USD", .notNegative), rented,
                "What one GPU costs for one hour."),
            WorkloadKey("owned", .group(["owned"]), rented, "GPUs that are bought."),
            WorkloadKey(
                "gpus_per_replica", .number(unit: "GPUs", .count(from: 1)),
                .means("those of the throughput record, else 1"),
                "GPUs of one replica."),
            WorkloadKey(
                "tokens_per_second", .number(unit: "tokens a second", .positive),
                .means("refused without 'throughput'"),
                "What one replica does when it is full, with requests like these."),
            WorkloadKey(
                "throughput", .row(file: "throughput.yaml"), .means("refused without 'tokens_per_second'"),
                "The measurement that is taken."),
            WorkloadKey(
                "throughput_shape", .word(["same", "other"]), .means("same"),
                "Whether the measurement may be one of other requests, which the page then says."),
            WorkloadKey(
                "safe_share", .number(unit: "", .positiveShare), .refused,
                "The share of it that may be used at the peak."),
            WorkloadKey(
                "spare_replicas", .number(unit: "replicas", .count(from: 0)), .number(0),
                "Replicas that stand by."),
            WorkloadKey(
                "minimum_replicas", .number(unit: "replicas", .count(from: 0)), .number(1),
                "The fewest replicas."),
            share(
                "overhead_share", 0, "Storage, network and load balancer, as a share of what the GPUs cost."),
            WorkloadKey(
                "paid_hours_per_month", .number(unit: "hours", .positiveAtMost(730)),
                .number(CalendarMonth.hours),
                "Hours of a month that are paid."),
            attempts,
        ])

    private static let owned = WorkloadKeyGroup(
        name: "owned", title: "Bought GPUs",
        places: ["options.self-hosted.owned", "options.hybrid.open.owned"],
        keys: [
            WorkloadKey(
                "capex_usd_per_gpu", .number(unit: "USD", .notNegative), .refused,
                "The price of one GPU with its part of the server."),
            WorkloadKey("life_months", .number(unit: "months", .positive), .refused, "How long it is used."),
            share("residual_share", 0, "The share of the price that is left at the end."),
            share(
                "resale_share", .means("'residual_share'"),
                "The share of the price that a sale brings where the workload ends before the life does."),
            share("finance_share_per_year", 0, "What the money costs a year, as a share of the price."),
            share("maintenance_share_per_year", 0, "What maintenance costs a year, as a share of the price."),
            WorkloadKey(
                "kilowatts_per_gpu", .number(unit: "kW", .notNegative), .refused,
                "What one GPU draws with its part of the server."),
            WorkloadKey(
                "pue", .number(unit: "", .atLeastOne), .number(1),
                "The power of the building over that of the servers."),
            WorkloadKey(
                "usd_per_kwh", .number(unit: "USD", .notNegative), .refused, "What a kilowatt-hour costs."),
            WorkloadKey(
                "colocation_usd_per_month", .number(unit: "USD a month", .notNegative), .number(0),
                "What the place costs for one GPU."),
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

    private static let attempts = WorkloadKey(
        "attempts", .number(unit: "", .atLeastOne), .number(1), "Attempts for one accepted result.")
    private static let notCompared = WorkloadKey.Absence.means("it is not compared")
    private static let rented = WorkloadKey.Absence.means(
        "refused without one of 'gpu', 'usd_per_gpu_hour' and 'owned'")

    private static func share(_ name: String, _ usual: Rational, _ meaning: String) -> WorkloadKey {
        share(name, .number(usual), meaning)
    }

    private static func share(_ name: String, _ absence: WorkloadKey.Absence, _ meaning: String)
        -> WorkloadKey
    {
        WorkloadKey(name, .number(unit: "", .share), absence, meaning)
    }
}
