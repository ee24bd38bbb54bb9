namespace WeChatUnion.Gateway.Cases.Contracts;

/// <summary>Where members fill in a kind of case. Register one for each kind that has pages.</summary>
/// <param name="Kind">Name of the kind.</param>
/// <param name="Path">Under <c>/m/</c>.</param>
public sealed record CaseWay(string Kind, string Path);
