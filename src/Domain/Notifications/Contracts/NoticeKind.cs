namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>
/// A kind of notice and what its templates may show. The room that sends it registers it, so that settings naming another
/// kind or field are told before a member misses a message.
/// </summary>
/// <param name="Name">As the settings write it: <c>card.bound</c>. At most 64 characters.</param>
/// <param name="Fields">Names of all its fields.</param>
public sealed record NoticeKind(string Name, IReadOnlyList<string> Fields)
{
    /// <summary>A notice of this kind.</summary>
    /// <exception cref="ArgumentException">These are not the kind's fields.</exception>
    public Notice Of(IReadOnlyDictionary<string, string> fields, string text) =>
        Fields.Count == fields.Count && Fields.All(fields.ContainsKey)
            ? new Notice(Name, fields, text)
            : throw new ArgumentException($"{Name} has other fields.", nameof(fields));
}
