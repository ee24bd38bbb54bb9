namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <param name="Stated">By the proof; a code, a hash, a number.</param>
/// <param name="Computed">What it should be.</param>
public sealed record ProofFinding(ProofFault Fault, string Stated, string Computed);
