namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>A line of an application as it is shown.</summary>
/// <param name="Code">Of the <see cref="CaseField"/> it belongs to; null: of none.</param>
public sealed record CaseFact(string? Code, string Label, string Value);
