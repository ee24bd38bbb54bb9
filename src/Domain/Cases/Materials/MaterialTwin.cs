using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>A material that is or looks like another one. A suspicion and never a verdict: families travel on one ticket.</summary>
/// <param name="Distance">Bits of 64 in which the pictures differ; 0 for the same file.</param>
public sealed record MaterialTwin(MaterialId Id, PersonId Owner, CaseId? CaseId, int Distance);
