package import Claims

/// The kinds of values that cost data has, by the first part of their ids.
package enum CostValueKind: String, CaseIterable, Sendable {
    case cost, crossover, price, rate, throughput, share, ratio
    case usdPerMtok = "usd_per_mtok"
    case cheapestIn = "cheapest_in"
    case replicas, utilization, payback, volume, input, date

    /// How an id of this kind is written, as in `docs/writing.md`.
    package var form: String {
        switch self {
        case .cost: "cost.<scenario>.<option>, and with .low or .high"
        case .crossover: "crossover.<scenario>.<from>.<to>, and with .robust, .low or .high"
        case .price: "price.<model>.<field>"
        case .rate: "rate.<gpu rate>"
        case .throughput: "throughput.<record>"
        case .share: "share.<scenario>.<option>"
        case .ratio: "ratio.<scenario>.<option>.<other option>"
        case .usdPerMtok: "usd_per_mtok.<scenario>.<option>"
        case .cheapestIn: "cheapest_in.<scenario>.<option>"
        case .replicas: "replicas.<scenario>"
        case .utilization: "utilization.<scenario>"
        case .payback: "payback.<scenario>.<option>"
        case .volume: "volume.<scenario>"
        case .input: "input.<scenario>.<keys of the workload file>"
        case .date: "date.price.<model>, and so with rate, throughput and assumption"
        }
    }

    /// What the value is.
    package var meaning: String {
        switch self {
        case .cost: "USD a month at the scenario's volume, all included"
        case .crossover: "the first volume at which the second option costs no more; .robust: for good"
        case .price: "USD per million tokens on the day of evaluation"
        case .rate: "USD per GPU-hour on the day of evaluation"
        case .throughput: "tokens a second of one replica, as measured"
        case .share: "the share of an option's monthly cost that is fixed"
        case .ratio: "the monthly cost of an option over that of another"
        case .usdPerMtok: "USD per million tokens: the price of the mix, or all costs over the volume"
        case .cheapestIn: "the share of draws of all assumptions in which an option is the cheapest"
        case .replicas: "replicas that are paid for"
        case .utilization: "the share of the paid capacity that is used"
        case .payback: "months until bought GPUs have paid themselves back against an option"
        case .volume: "tokens a day"
        case .input: "a number of the scenario"
        case .date: "the day on which a row was read"
        }
    }

    /// The kind as errors and lists name it.
    package var kind: ValueKind { ValueKind(rawValue, form: form, meaning: meaning) }
}
