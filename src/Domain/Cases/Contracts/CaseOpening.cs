namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>That an application may be begun.</summary>
/// <param name="Form">The tenant's JSON with everything that is known filled in.</param>
/// <param name="OnceKey">A person has one case under this key, at most 40 characters of ASCII.</param>
/// <param name="OnceWhileOpen">The key is free again when the case ends; else only when it is withdrawn.</param>
/// <param name="OpenUntil">The draft is forgotten then.</param>
public sealed record CaseOpening(
    string Form,
    string OnceKey,
    bool OnceWhileOpen,
    DateTimeOffset OpenUntil
);
