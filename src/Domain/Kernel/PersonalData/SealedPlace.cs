namespace WeChatUnion.Domain.Kernel.PersonalData;

/// <summary>Where a sealed text stands. A value moved to another row or column no longer opens.</summary>
public readonly record struct SealedPlace(string Table, Guid Row, string Column);
