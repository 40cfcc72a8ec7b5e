extension FleetOf {
    /// The value of an input; nil for those of other GPUs. Setting one of other GPUs does nothing.
    subscript(input: Input.FleetInput) -> Number? {
        get {
            switch input {
            case .gpusPerReplica: return gpusPerReplica
            case .tokensPerSecond, .prefillTokensPerSecond, .decodeTokensPerSecond: return rate[input]
            case .prefixHitShare: return prefixHitShare
            case .reasoningPerOutput: return reasoningPerOutput
            case .safeShare: return safeShare
            case .spareReplicas: return spareReplicas
            case .minimumReplicas: return minimumReplicas
            case .overheadShare: return overheadShare
            case .paidHours: return minimumPaidHours == nil ? paidHours : nil
            case .minimumPaidHours: return minimumPaidHours
            case .interruptedShare: return interruptedShare
            case .attempts: return attempts
            default: return gpus[input]
            }
        }
        set {
            guard let newValue else { return }
            switch input {
            case .gpusPerReplica: gpusPerReplica = newValue
            case .tokensPerSecond, .prefillTokensPerSecond, .decodeTokensPerSecond: rate[input] = newValue
            case .prefixHitShare: prefixHitShare = newValue
            case .reasoningPerOutput: reasoningPerOutput = newValue
            case .safeShare: safeShare = newValue
            case .spareReplicas: spareReplicas = newValue
            case .minimumReplicas: minimumReplicas = newValue
            case .overheadShare: overheadShare = newValue
            case .paidHours: paidHours = newValue
            case .minimumPaidHours: if minimumPaidHours != nil { minimumPaidHours = newValue }
            case .interruptedShare: interruptedShare = newValue
            case .attempts: attempts = newValue
            default: gpus[input] = newValue
            }
        }
    }
}

extension RateOf {
    fileprivate subscript(input: Input.FleetInput) -> Number? {
        get {
            switch (self, input) {
            case (.together(let rate), .tokensPerSecond): rate
            case (.apart(let prefill, _), .prefillTokensPerSecond): prefill
            case (.apart(_, let decode), .decodeTokensPerSecond): decode
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            switch (self, input) {
            case (.together, .tokensPerSecond): self = .together(tokensPerSecond: newValue)
            case (.apart(_, let decode), .prefillTokensPerSecond):
                self = .apart(prefill: newValue, decode: decode)
            case (.apart(let prefill, _), .decodeTokensPerSecond):
                self = .apart(prefill: prefill, decode: newValue)
            default: break
            }
        }
    }
}

extension FleetOf.GPUs {
    fileprivate subscript(input: Input.FleetInput) -> Number? {
        get {
            switch (self, input) {
            case (.rented(let usdPerHour), .usdPerGPUHour): usdPerHour
            case (.endpoint(let usdPerHour), .usdPerHour): usdPerHour
            case (.owned(let gpu), _): gpu[input]
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            switch (self, input) {
            case (.rented, .usdPerGPUHour): self = .rented(usdPerHour: newValue)
            case (.endpoint, .usdPerHour): self = .endpoint(usdPerHour: newValue)
            case (.owned(var gpu), _):
                gpu[input] = newValue
                self = .owned(gpu)
            default: break
            }
        }
    }
}

extension OwnedGPUOf {
    fileprivate subscript(input: Input.FleetInput) -> Number? {
        get {
            switch input {
            case .capexUSDPerGPU: capexUSD
            case .lifeMonths: lifeMonths
            case .residualShare: residualShare
            case .resaleShare: resaleShare
            case .financeSharePerYear: financeSharePerYear
            case .capitalSharePerYear: capitalSharePerYear
            case .installationUSDPerGPU: installationUSD
            case .horizonMonths: horizonMonths
            case .maintenanceSharePerYear: maintenanceSharePerYear
            case .kilowattsPerGPU: kilowatts
            case .pue: pue
            case .usdPerKWh: usdPerKWh
            case .colocationUSDPerMonth: colocationUSDPerMonth
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            switch input {
            case .capexUSDPerGPU: capexUSD = newValue
            case .lifeMonths: lifeMonths = newValue
            case .residualShare: residualShare = newValue
            case .resaleShare: if resaleShare != nil { resaleShare = newValue }
            case .financeSharePerYear: financeSharePerYear = newValue
            case .capitalSharePerYear: capitalSharePerYear = newValue
            case .installationUSDPerGPU: installationUSD = newValue
            case .horizonMonths: if horizonMonths != nil { horizonMonths = newValue }
            case .maintenanceSharePerYear: maintenanceSharePerYear = newValue
            case .kilowattsPerGPU: kilowatts = newValue
            case .pue: pue = newValue
            case .usdPerKWh: usdPerKWh = newValue
            case .colocationUSDPerMonth: colocationUSDPerMonth = newValue
            default: break
            }
        }
    }
}

extension CapacityOf {
    /// The endpoints; nil for units by the month.
    package var fleet: FleetOf<Number>? {
        if case .dedicated(let fleet) = self { fleet } else { nil }
    }

    /// The units by the month; nil for endpoints.
    var units: ProvisionedOf<Number>? {
        if case .provisioned(let units) = self { units } else { nil }
    }
}

extension ProvisionedOf {
    /// The value of an input.
    subscript(input: Input.ProvisionedInput) -> Number {
        get {
            switch input {
            case .unitUSDPerMonth: unitUSDPerMonth
            case .inputTokensPerMinute: inputTokensPerMinute
            case .outputWeight: outputWeight
            case .cachedWeight: cachedWeight
            case .minimumUnits: minimumUnits
            case .step: step
            }
        }
        set {
            switch input {
            case .unitUSDPerMonth: unitUSDPerMonth = newValue
            case .inputTokensPerMinute: inputTokensPerMinute = newValue
            case .outputWeight: outputWeight = newValue
            case .cachedWeight: cachedWeight = newValue
            case .minimumUnits: minimumUnits = newValue
            case .step: step = newValue
            }
        }
    }
}
