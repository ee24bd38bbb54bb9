namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>Another case of the round has one of the keys of this one.</summary>
public sealed record CaseClash(CaseId Other, string Number);

/// <summary>A photo of this case is or looks like one of another case, of this year or earlier, also of the same person's.</summary>
/// <param name="Distance">Bits of 64 in which they differ; 0 is the same picture, or the same file.</param>
public sealed record CaseTwin(string Slot, CaseId Other, string Number, int Distance);
