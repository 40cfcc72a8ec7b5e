import Diagnostics
import Exact
import Fields
import Inference
import Testing
import Workloads

/// The table of keys and the decoder say the same.
@Suite("The table of keys") struct WorkloadKeysTests {
    @Test("has the keys that the decoder knows", arguments: Place.all) func knownKeys(place: Place) throws {
        var pairs = place.pairs
        pairs[place.field("no_such_key_at_all")] = "1"
        let unknown = try #require(decoded(pairs).diagnostics.first { $0.rule == "unknown-key" })
        let known = try #require(unknown.help).dropFirst("known keys: ".count).split(separator: ", ").map(
            String.init)
        #expect(Set(known) == Set(place.keys.map(\.name)))
    }

    @Test("has its defaults", arguments: Place.all) func defaults(place: Place) throws {
        let named = try #require(decoded(place.pairs).named)
        for key in place.keys where place.pairs[place.field(key.name)] == nil {
            guard case .number(let usual) = key.absence, !place.isShutOut(key.name) else { continue }
            let input = named.inputs.first { $0.field == place.field(key.name) }
            #expect(input?.origin.isUsual == true, "\(place.field(key.name))")
            guard case .number(let number)? = input?.content else { continue }
            #expect(number == usual, "\(place.field(key.name))")
        }
    }

    @Test("and no default is missing from it") func allDefaults() throws {
        let known = Set(Place.all.flatMap { place in place.keys.map { place.field($0.name) } })
        for place in Place.all {
            let named = try #require(decoded(place.pairs).named)
            for input in named.inputs where input.origin.isUsual { #expect(known.contains(input.field)) }
        }
    }

    @Test("says what is refused without it", arguments: Place.all) func refused(place: Place) {
        for key in place.keys {
            var pairs = place.pairs
            let field = place.field(key.name)
            pairs = pairs.filter { $0.key != field && !$0.key.hasPrefix(field + ".") }
            guard pairs.count < place.pairs.count || place.name == "file" else { continue }
            let isMissing = decoded(pairs).diagnostics.contains {
                $0.rule == "missing-key" && $0.message.hasSuffix("lacks the key '\(key.name)'")
            }
            if case .refused = key.absence { #expect(isMissing, "\(field)") }
            if case .number = key.absence { #expect(!isMissing, "\(field)") }
            guard case .refusedWithout(let others) = key.absence else { continue }
            let names = ([key.name] + others).map(place.field)
            // With the defaults written, so that the group is there without them.
            let whole = place.pairs.merging(place.defaults) { written, _ in written }
            let rest = whole.filter { pair in
                !names.contains { pair.key == $0 || pair.key.hasPrefix($0 + ".") }
            }
            #expect(decoded(whole).named != nil, "\(field)")
            #expect(decoded(rest).named == nil, "\(field)")
        }
    }

    @Test("and a shape without a record is no silent word") func shapeAlone() throws {
        var pairs = try #require(Place.all.first { $0.path == "options.self-hosted" }).pairs
        pairs["options.self-hosted.throughput"] = nil
        pairs["options.self-hosted.tokens_per_second"] = "9000"
        let problem = try #require(decoded(pairs).diagnostics.first)
        #expect(problem.message == "'throughput_shape' is about a record, and none is named")
        #expect(problem.help == "name one in 'throughput:', or take it out")
    }

    @Test("has the ranges of the core", arguments: Place.all) func ranges(place: Place) throws {
        for key in place.keys {
            guard case .number(_, let rule) = key.form else { continue }
            for (value, isRight) in samples(of: rule) {
                let (field, pairs) = place.setting(key.name, to: value)
                let isRefused = decoded(pairs).diagnostics.contains {
                    $0.rule == "cost-input" && $0.message.hasPrefix("\(field) is ")
                }
                #expect(isRefused == !isRight, "\(field): \(value)")
            }
        }
    }

    /// Values at and beyond the ends of a rule, with whether they keep it.
    private func samples(of rule: InputError.Rule) -> [(String, Bool)] {
        switch rule {
        case .share: [("-1/100", false), ("0", true), ("1", true), ("101/100", false)]
        case .positiveShare: [("0", false), ("1", true), ("101/100", false)]
        case .notNegative: [("-1", false), ("0", true)]
        case .part: [("-1/100", false), ("0", true), ("99/100", true), ("1", false)]
        case .atMost(let most): [("-1", false), ("0", true), ("\(most)", true), ("\(most).1", false)]
        case .positive: [("0", false), ("1/1000", true)]
        case .atLeastOne: [("99/100", false), ("1", true)]
        case .count(let least): [("\(least - 1)", false), ("\(least)", true), ("3/2", false)]
        case .positiveAtMost(let most): [("0", false), ("\(most)", true), ("\(most).1", false)]
        case .atMostOneWith: []
        }
    }

    private func decoded(_ pairs: [String: String]) -> (named: NamedScenario?, diagnostics: [Diagnostic]) {
        let text = pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        var decoder = WorkloadDecoder(path: "#", tables: SampleTables.tables, asOf: .earliest)
        let named = decoder.decode(readPairs(text, path: "#").value)
        return (named, decoder.diagnostics)
    }
}

/// A group of keys at one of its places, in a file that has it.
struct Place: Sendable, CustomTestStringConvertible {
    /// The name of the group, and the keys that lead to it.
    let name: String
    let path: String

    var testDescription: String { "\(name) at '\(path)'" }

    /// Each place with all keys that stand there.
    static let all: [Place] = WorkloadKeys.groups.flatMap { group -> [Place] in
        let isPart = WorkloadKeys.shared.values.contains { $0.contains(group.name) }
        return group.places.filter {
            !isPart || $0.hasSuffix(".closed") && $0.contains("hybrid") || $0.hasSuffix(".open")
        }
        .map { Place(name: group.name, path: $0) }
    }

    var keys: [WorkloadKey] { WorkloadKeys.keys(of: name) }

    func field(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// The pairs that say of its keys what holds without them, where that is a number.
    var defaults: [String: String] {
        var pairs: [String: String] = [:]
        for key in keys where !isShutOut(key.name) {
            if case .number(let usual) = key.absence { pairs[field(key.name)] = usual.text }
        }
        return pairs
    }

    /// The pairs of a file in which the group stands.
    var pairs: [String: String] {
        var pairs = Self.whole
        if path.hasPrefix("options.hybrid.open"), name != "fleet", name != "owned" {
            pairs = pairs.filter { !$0.key.hasPrefix("options.hybrid.open.") }
            pairs["options.hybrid.open.model"] = "big"
        }
        if let prices = pathOfPrices {
            pairs[String(prices.dropLast("prices".count)) + "model"] = nil
            for prices in [prices, name == "long-context" ? path : "\(path).prices"] {
                pairs["\(prices).input"] = "3"
                pairs["\(prices).output"] = "15"
            }
            if name == "prices" { pairs = pairs.filter { !$0.key.hasPrefix("\(path).prices") } }
            if name == "off-peak" { pairs[field("hours")] = "night" }
            if name == "long-context" {
                pairs[field("threshold_tokens")] = "200000"
            }
        }
        if name == "provisioned" || name == "dedicated" {
            pairs[String(path.dropLast(name.count)) + "model"] = nil
            let numbers =
                name == "provisioned"
                ? ["unit_usd_per_month": "100", "input_tokens_per_minute": "1000", "output_weight": "4"]
                : ["usd_per_hour": "3", "tokens_per_second": "9000", "safe_share": "0.7"]
            for (key, number) in numbers { pairs[field(key)] = number }
        }
        if name == "owned" {
            pairs[String(path.dropLast("owned".count)) + "gpu"] = nil
            for key in ["capex_usd_per_gpu", "life_months", "kilowatts_per_gpu", "usd_per_kwh"] {
                pairs[field(key)] = "1"
            }
        }
        return pairs
    }

    /// Where the prices stand to which the place belongs.
    private var pathOfPrices: String? {
        path.firstRange(of: ".prices").map { String(path[..<$0.upperBound]) }
    }

    /// The file with a number in the place of what it shuts out, and with what it needs.
    func setting(_ key: String, to value: String) -> (field: String, pairs: [String: String]) {
        let needs = Self.needs[key]
        let without = (Self.instead[key].map { [field($0)] } ?? []) + (needs?.without ?? []).map(whole)
        var pairs = pairs.filter { pair in
            !without.contains { pair.key == $0 || pair.key.hasPrefix($0 + ".") }
        }
        for (other, number) in needs?.with ?? [:] { pairs[field(other)] = number }
        pairs[field(key)] = value
        return (field(key), pairs)
    }

    /// A key of the place, or one of the file with a slash before it.
    private func whole(_ key: String) -> String {
        key.hasPrefix("/") ? String(key.dropFirst()) : field(key)
    }

    /// Whether a key has no place beside one that the file has.
    func isShutOut(_ key: String) -> Bool { Self.instead[key].map { pairs[field($0)] != nil } ?? false }

    private static let instead = [
        "usd_per_gpu_hour": "gpu", "tokens_per_second": "throughput", "escalated_share": "routed_share",
    ]

    /// What a key cannot stand with, and what it cannot stand without.
    private static let needs: [String: (without: [String], with: [String: String])] = {
        let rate = ["throughput", "throughput_shape", "tokens_per_second"]
        let apart = ["prefill_tokens_per_second": "9000", "decode_tokens_per_second": "900"]
        let tokens = ["tokens_per_day", "input_share", "tokens_per_request"]
        let requests = [
            "requests_per_day": "10", "input_tokens_per_request": "500", "output_tokens_per_request": "250",
        ]
        // A bound on latency asks for records that have it.
        let fleets = ["/options.self-hosted", "/options.hybrid"]
        return [
            "tokens_per_second": (rate, [:]), "prefill_tokens_per_second": (rate, apart),
            "decode_tokens_per_second": (rate, apart), "prefix_hit_share": (rate, apart),
            // A replica of another size than the measured one is a problem of its own.
            "gpus_per_replica": (rate, ["tokens_per_second": "9000"]),
            "requests_per_day": (tokens, requests), "input_tokens_per_request": (tokens, requests),
            "output_tokens_per_request": (tokens, requests), "max_ttft_ms": (fleets, [:]),
            "max_tpot_ms": (fleets, [:]),
        ]
    }()

    private static let whole = [
        "id": "case", "workload.tokens_per_day": "1M", "workload.input_share": "2/3",
        "workload.tokens_per_request": "750", "options.closed.model": "big",
        "options.managed-open.model": "big",
        "options.self-hosted.gpu": "gpu", "options.self-hosted.throughput": "fast",
        "options.self-hosted.throughput_shape": "other", "options.self-hosted.safe_share": "0.7",
        "options.hybrid.closed.model": "big", "options.hybrid.open.gpu": "gpu",
        "options.hybrid.open.throughput": "fast", "options.hybrid.open.throughput_shape": "other",
        "options.hybrid.open.safe_share": "0.7", "options.hybrid.routed_share": "0.7",
    ]
}
