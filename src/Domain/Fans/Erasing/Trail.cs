using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Domain.Fans.Erasing;

/// <summary>What the trail keeps of an erasure: whose by our own ids, never by WeChat's.</summary>
internal static class Trail
{
    private const int Longest = 200;

    public static AuditEntry Line(string act, Fan? fan, string note, DateTimeOffset now) =>
        new(
            act,
            fan is null ? ActorKind.System : ActorKind.Person,
            fan?.PersonId.Value,
            fan is null ? "fan:unknown" : $"fan:{fan.Id.Value}",
            now,
            Short(note)
        );

    public static string Short(string note) => note.Length <= Longest ? note : note[..Longest];
}
