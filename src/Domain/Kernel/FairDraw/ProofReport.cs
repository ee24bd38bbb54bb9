namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <param name="Proof">Null: it could not be read.</param>
/// <param name="Rules">Null: they could not be read.</param>
/// <param name="Findings">Empty: the draw is as it should be.</param>
public sealed record ProofReport(
    DrawProof? Proof,
    DrawRules? Rules,
    IReadOnlyList<ProofFinding> Findings
)
{
    public bool Holds => Findings.Count == 0;
}
