import Cost
import Exact
import Inference
import Testing

@Suite struct EstimateJSONTests {
    private func json(_ scenario: Scenario) throws -> String {
        String(decoding: EstimateJSON.bytes(of: try Estimate(of: scenario)), as: UTF8.self)
    }

    @Test func workedCheck() throws {
        let expected = #"""
            {"scenario": "support-assistant", "as_of": "2026-11-22", "tokens_per_day": 1500000,
             "options": {
              "closed": {"usd_per_mtok": 4.17666666666667, "fixed_usd_per_month": 1800, \#
            "usd_per_month": 1990.56041666667},
              "managed-open": {"usd_per_mtok": 0.3, "fixed_usd_per_month": 2700, \#
            "usd_per_month": 2713.6875},
              "self-hosted": {"usd_per_month": 24407.94, "fixed_usd_per_month": 18000, "replicas": 2, \#
            "utilization": 0.000312104251808707, "usd_per_mtok_effective": 534.968547945205, \#
            "usd_per_mtok_marginal": 0.250482388331596, "tokens_per_day_per_replica": 420532560}},
             "crossovers": [
              {"from": "closed", "to": "managed-open", "kind": "above", "first": 7632598.73496743, \#
            "robust": 7632598.73496743},
              {"from": "closed", "to": "self-hosted", "kind": "above", "first": 177958836.327062, \#
            "robust": 177958836.327062},
              {"from": "managed-open", "to": "self-hosted", "kind": "above", \#
            "first": 12561432328.7671, "robust": 14317032328.7671}],
             "lowest": "closed"}

            """#
        #expect(try json(Sample.supportAssistant) == expected)
    }

    @Test func nullsAndPayback() throws {
        var scenario = Sample.supportAssistant.at(tokensPerDay: 0)
        scenario.managedOpen = nil
        scenario.selfHosted?.fleet.gpus = .owned(Sample.ownedGPU)
        scenario.selfHosted?.fleet.minimumReplicas = 0
        scenario.selfHosted?.fleet.spareReplicas = 0
        scenario.closed?.model.priceFactor = 0
        let expected = #"""
            {"scenario": "support-assistant", "as_of": "2026-11-22", "tokens_per_day": 0,
             "options": {
              "closed": {"usd_per_mtok": 0, "fixed_usd_per_month": 1800, "usd_per_month": 1800},
              "self-hosted": {"usd_per_month": 18000, "fixed_usd_per_month": 18000, "replicas": 0, \#
            "utilization": null, "usd_per_mtok_effective": null, \#
            "usd_per_mtok_marginal": 0.109286239138792, "tokens_per_day_per_replica": 420532560, \#
            "payback_months": {"closed": null}}},
             "crossovers": [
              {"from": "closed", "to": "self-hosted", "kind": "never", "first": null, "robust": null}],
             "lowest": "closed"}

            """#
        #expect(try json(scenario) == expected)
    }

    @Test func emptyScenarioAndEscapedText() throws {
        let scenario = Scenario(
            id: "a\"b\\c\n\u{1f}é", asOf: "", fteUSDPerMonth: 0, workload: Sample.workload)
        let expected = #"""
            {"scenario": "a\"b\\c\u000a\u001fé", "as_of": "", "tokens_per_day": 1500000,
             "options": {},
             "crossovers": [],
             "lowest": null}

            """#
        #expect(try json(scenario) == expected)
    }

    @Test func aHybridOnItsOwnFleetPrintsItsReplicas() throws {
        let text = try json(Sample.withSelfHostedLeg)
        #expect(text.contains(#""hybrid": {"usd_per_month": "#))
        #expect(text.contains(#""from": "self-hosted", "to": "hybrid", "kind": "#))
    }
}
