package import Exact
package import Fields
package import Inference

/// All that a workload file may name: what models and GPUs cost, what replicas do, what is assumed.
///
/// Small tables, given as values: the decoder knows no file of a handbook but the one that it reads.
package struct WorkloadTables: Sendable {
    /// In the order of their files, like all lists here.
    package var models: [ModelPrices] = []
    package var rates: [HourlyRates] = []
    package var throughput: [MeasuredThroughput] = []
    package var assumptions: [AssumedNumber] = []
    /// What the ways to run a model are called.
    package var names = LanguageModelNames.usual

    /// Empty tables.
    package init() {}

    /// The model with this id or alias; nil where there is none, as with the others.
    func model(_ id: String) -> ModelPrices? {
        models.first { $0.id == id } ?? models.first { $0.aliases.contains(id) }
    }

    func rate(_ id: String) -> HourlyRates? { rates.first { $0.id == id } }

    func throughput(_ id: String) -> MeasuredThroughput? { throughput.first { $0.id == id } }

    /// The assumption behind a number of a workload file, by its keys: `workload.peak_to_average`.
    func assumption(for field: String) -> AssumedNumber? {
        assumptions.first { $0.inputs.contains(field) || $0.scales.contains(field) }
    }
}

/// A model behind an API, by id or alias, with what it charged over time.
package struct ModelPrices: Sendable {
    package let id: String
    package let aliases: [String]
    package let provider: String
    /// The day on which the provider stops it.
    package let ends: CalendarDate?
    package let rows: [DatedPrices]

    package init(
        id: String, aliases: [String], provider: String, ends: CalendarDate?, rows: [DatedPrices]
    ) {
        self.id = id
        self.aliases = aliases
        self.provider = provider
        self.ends = ends
        self.rows = rows
    }
}

/// What a GPU cost to rent over time.
package struct HourlyRates: Sendable {
    package let id: String
    package let rows: [DatedRate]

    package init(id: String, rows: [DatedRate]) {
        self.id = id
        self.rows = rows
    }
}

/// A rate from a day on.
package struct DatedRate: Dated {
    package let from: CalendarDate
    package let to: CalendarDate?
    package let usdPerGPUHour: Rational

    package init(from: CalendarDate, to: CalendarDate?, usdPerGPUHour: Rational) {
        self.from = from
        self.to = to
        self.usdPerGPUHour = usdPerGPUHour
    }
}

/// What one replica was measured to do, with which requests.
package struct MeasuredThroughput: Sendable {
    package let id: String
    /// GPUs of the replica.
    package let gpus: Int
    /// nil where the shape is not known: no workload may use such a record.
    package let shape: RequestShape?
    /// Input and output tokens per second.
    package let tokensPerSecond: Rational
    /// Prefill and decode apart; nil where they were not measured apart.
    package let phases: RateOf<Rational>?
    /// What was measured under each load; nil where one figure was.
    package let series: LatencySeries?

    package init(
        id: String, gpus: Int, shape: RequestShape?, tokensPerSecond: Rational,
        phases: RateOf<Rational>? = nil, series: LatencySeries? = nil
    ) {
        self.id = id
        self.gpus = gpus
        self.shape = shape
        self.tokensPerSecond = tokensPerSecond
        self.phases = phases
        self.series = series
    }
}

/// A number that is assumed, with the ends between which it may lie, and the inputs that it stands behind.
package struct AssumedNumber: Sendable {
    package let id: String
    package let title: String
    /// `USD per month`, `share of one engineer`.
    package let unit: String
    package let low: Rational
    package let base: Rational
    package let high: Rational
    /// The inputs that it gives a value and ends to, by their keys.
    package let inputs: [String]
    /// The inputs that it multiplies; its base is then 1.
    package let scales: [String]

    package init(
        id: String, title: String, unit: String, low: Rational, base: Rational, high: Rational,
        inputs: [String], scales: [String]
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.low = low
        self.base = base
        self.high = high
        self.inputs = inputs
        self.scales = scales
    }
}
