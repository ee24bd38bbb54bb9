namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>Something an application asks for, and a reviewer may send back.</summary>
/// <param name="Code">Lower-case ASCII, at most 32: <c>ticket</c>, <c>travel-date</c>.</param>
/// <param name="Title">As the member's form names it.</param>
/// <param name="IsMaterial">A photo or a file; the code is its slot.</param>
public sealed record CaseField(string Code, string Title, bool IsMaterial = false);
