import Cost
import Exact

// The rules of the inputs, one line each.
extension Scenario {
    /// Every input that breaks a rule, in the order of the file; empty for a scenario that can be estimated.
    package var problems: [InputError] {
        var rules = Rules(field: Field(keys: []))
        rules.check("fte_usd_per_month", fteUSDPerMonth, .notNegative)
        rules.failures += workload.problems(at: Field("workload"))
        rules.failures += closed?.problems(at: names.field(of: .closed)) ?? []
        rules.failures += managedOpen?.problems(at: names.field(of: .managedOpen)) ?? []
        rules.failures += selfHosted?.problems(at: names.field(of: .selfHosted)) ?? []
        rules.failures += hybrid?.problems(at: names.field(of: .hybrid)) ?? []
        return rules.failures
    }
}

private struct Rules {
    let field: Field
    var failures: [InputError] = []

    mutating func check(_ key: String, _ value: Rational, _ rule: InputError.Rule) {
        guard !rule.holds(for: value) else { return }
        failures.append(InputError(field: field.appending(key), value: value, rule: rule))
    }
}

extension Workload {
    fileprivate func problems(at field: Field) -> [InputError] {
        var rules = Rules(field: field)
        if let requests {
            rules.failures += requests.problems(at: field)
            if requests.perDay == nil { rules.check("tokens_per_day", tokensPerDay, .notNegative) }
        } else {
            rules.check("tokens_per_day", tokensPerDay, .notNegative)
            rules.check("input_share", inputShare, .share)
        }
        rules.check("cached_share", cachedShare, .share)
        rules.check("cache_write_share", cacheWriteShare, .share)
        if rules.failures.isEmpty {
            let cached = field.appending("cached_share")
            rules.check("cache_write_share", cacheWriteShare, .atMostOneWith(cached, cachedShare))
        }
        rules.check("batch_share", batchShare, .share)
        if requests == nil { rules.check("tokens_per_request", tokensPerRequest, .positive) }
        rules.check("peak_to_average", peakToAverage, .atLeastOne)
        rules.check("active_days_per_month", activeDaysPerMonth, .positiveAtMost(31))
        if let lastsMonths { rules.check("lasts_months", lastsMonths, .positive) }
        rules.check("window_hours_per_day", windowHoursPerDay, .positiveAtMost(24))
        if let maxTTFTMs { rules.check("max_ttft_ms", maxTTFTMs, .positive) }
        if let maxTPOTMs { rules.check("max_tpot_ms", maxTPOTMs, .positive) }
        rules.check("off_peak_share", offPeakShare, .share)
        rules.check("long_prompt_share", longPromptShare, .share)
        return rules.failures
    }
}

extension RequestVolume {
    fileprivate func problems(at field: Field) -> [InputError] {
        var rules = Rules(field: field)
        if let perDay { rules.check("requests_per_day", perDay, .notNegative) }
        rules.check("input_tokens_per_request", inputTokens, .notNegative)
        // A request without output is none that anybody waits for.
        rules.check("output_tokens_per_request", outputTokens, .positive)
        return rules.failures
    }
}

extension PricedOption {
    fileprivate func problems(at field: Field) -> [InputError] {
        let capacity = capacity?.problems(at: field) ?? []
        return model.problems(at: field) + capacity + fixed.problems(at: field)
    }
}

extension Capacity {
    fileprivate func problems(at field: Field) -> [InputError] {
        switch self {
        case .provisioned(let units): units.problems(at: field.appending(name))
        case .dedicated(let fleet): fleet.problems(at: field.appending(name))
        }
    }
}

extension Provisioned {
    fileprivate func problems(at field: Field) -> [InputError] {
        var rules = Rules(field: field)
        rules.check("unit_usd_per_month", unitUSDPerMonth, .notNegative)
        rules.check("input_tokens_per_minute", inputTokensPerMinute, .positive)
        rules.check("output_weight", outputWeight, .positive)
        rules.check("cached_weight", cachedWeight, .share)
        rules.check("minimum_units", minimumUnits, .count(from: 0))
        rules.check("step", step, .count(from: 1))
        return rules.failures
    }
}

extension SelfHosted {
    fileprivate func problems(at field: Field) -> [InputError] {
        fleet.problems(at: field) + fixed.problems(at: field)
    }
}

extension Hybrid {
    fileprivate func problems(at field: Field) -> [InputError] {
        var rules = Rules(field: field)
        rules.failures += closed.problems(at: field.appending("closed"))
        switch open {
        case .managed(let model): rules.failures += model.problems(at: field.appending("open"))
        case .selfHosted(let fleet): rules.failures += fleet.problems(at: field.appending("open"))
        }
        switch routing {
        case .router(let routedShare, let redoShare, let usdPerMillionRequests):
            rules.check("routed_share", routedShare, .share)
            rules.check("redo_share", redoShare, .share)
            rules.check("router_usd_per_million_requests", usdPerMillionRequests, .notNegative)
        case .cascade(let escalatedShare):
            rules.check("escalated_share", escalatedShare, .share)
        }
        return rules.failures + fixed.problems(at: field)
    }
}

extension FixedCosts {
    fileprivate func problems(at field: Field) -> [InputError] {
        var rules = Rules(field: field)
        rules.check("staff_fte", staffFTE, .notNegative)
        rules.check("fixed_usd_per_month", usdPerMonth, .notNegative)
        return rules.failures
    }
}

extension PricedModel {
    fileprivate func problems(at field: Field) -> [InputError] {
        var rules = Rules(field: field)
        rules.check("attempts", attempts, .atLeastOne)
        rules.check("tokenizer_factor", tokenizerFactor, .positive)
        rules.check("price_factor", priceFactor, .notNegative)
        rules.check("discount", discount, .share)
        rules.check("reasoning_per_output", reasoningPerOutput, .notNegative)
        let lists: [(Input.ModelInput.List, PricesOf<Rational>?)] = [
            (.usual, prices), (.offPeak, offPeak), (.longPrompts, longPrompts),
        ]
        for (list, prices) in lists {
            rules.failures += prices?.problems(at: field.appending(path: list.rawValue)) ?? []
        }
        return rules.failures
    }
}

extension PricesOf<Rational> {
    fileprivate func problems(at field: Field) -> [InputError] {
        var rules = Rules(field: field)
        rules.check("input", input, .notNegative)
        rules.check("output", output, .notNegative)
        rules.check("cached_input", cachedInput, .notNegative)
        rules.check("cache_write", cacheWrite, .notNegative)
        if let batch {
            rules.check("batch_input", batch.input, .notNegative)
            rules.check("batch_output", batch.output, .notNegative)
            if let cached = batch.cachedInput { rules.check("batch_cached_input", cached, .notNegative) }
        }
        return rules.failures
    }
}

extension Fleet {
    fileprivate func problems(at field: Field) -> [InputError] {
        var rules = Rules(field: field)
        switch gpus {
        case .rented(let usdPerHour): rules.check("usd_per_gpu_hour", usdPerHour, .notNegative)
        case .endpoint(let usdPerHour): rules.check("usd_per_hour", usdPerHour, .notNegative)
        case .owned(let gpu): rules.failures += gpu.problems(at: field.appending("owned"))
        }
        rules.check("gpus_per_replica", gpusPerReplica, .count(from: 1))
        switch rate {
        case .together(let rate): rules.check("tokens_per_second", rate, .positive)
        case .apart(let prefill, let decode):
            rules.check("prefill_tokens_per_second", prefill, .positive)
            rules.check("decode_tokens_per_second", decode, .positive)
        }
        rules.check("prefix_hit_share", prefixHitShare, .part)
        rules.check("reasoning_per_output", reasoningPerOutput, .notNegative)
        rules.check("safe_share", safeShare, .positiveShare)
        rules.check("spare_replicas", spareReplicas, .count(from: 0))
        rules.check("minimum_replicas", minimumReplicas, .count(from: 0))
        rules.check("overhead_share", overheadShare, .share)
        rules.check("paid_hours_per_month", paidHours, .positiveAtMost(730))
        if let minimumPaidHours {
            rules.check("minimum_paid_hours_per_month", minimumPaidHours, .atMost(730))
        }
        rules.check("interrupted_share", interruptedShare, .part)
        rules.check("attempts", attempts, .atLeastOne)
        return rules.failures
    }
}

extension OwnedGPU {
    fileprivate func problems(at field: Field) -> [InputError] {
        var rules = Rules(field: field)
        rules.check("capex_usd_per_gpu", capexUSD, .notNegative)
        rules.check("life_months", lifeMonths, .positive)
        rules.check("residual_share", residualShare, .share)
        if let resaleShare { rules.check("resale_share", resaleShare, .share) }
        rules.check("finance_share_per_year", financeSharePerYear, .share)
        rules.check("capital_share_per_year", capitalSharePerYear, .share)
        rules.check("installation_usd_per_gpu", installationUSD, .notNegative)
        if let horizonMonths { rules.check("horizon_months", horizonMonths, .positive) }
        rules.check("maintenance_share_per_year", maintenanceSharePerYear, .share)
        rules.check("kilowatts_per_gpu", kilowatts, .notNegative)
        rules.check("pue", pue, .atLeastOne)
        rules.check("usd_per_kwh", usdPerKWh, .notNegative)
        rules.check("colocation_usd_per_month", colocationUSDPerMonth, .notNegative)
        return rules.failures
    }
}
