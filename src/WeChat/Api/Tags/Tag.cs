namespace WeChat.Api.Tags;

/// <summary>A tag (标签) of an official account.</summary>
/// <param name="Id">0 to 2 are WeChat's own.</param>
/// <param name="Name">At most 30 characters.</param>
/// <param name="Count">How many fans bear it; null where WeChat does not say.</param>
public sealed record Tag(int Id, string Name, int? Count = null);
