using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Crowd.Outbox;

/// <summary>
/// A kind of notice the gateway knows, and the simulator's templates that carry it: fans who agreed get it as a
/// subscription message, the others as a template message.
/// </summary>
internal static class CrowdTemplates
{
    public const string Once = "simulated-review-once";
    private const string Message = "simulated-payment-message";

    // Each of the notice's fields has a value that fits every key it is put under.
    private static readonly (string Key, string Field)[] MessageFields =
    [
        ("thing1", "member"),
        ("amount2", "bank"),
        ("date3", "day"),
        ("character_string4", "bank"),
        ("thing5", "card"),
    ];

    private static readonly (string Key, string Field)[] OnceFields =
    [
        ("thing1", "member"),
        ("phrase2", "card"),
        ("time3", "day"),
        ("thing4", "card"),
        ("name5", "card"),
    ];

    public static void Set(Dictionary<string, string> settings)
    {
        Set(settings, "Template", Message, MessageFields);
        Set(settings, "Subscription", Once, OnceFields);
    }

    public static Notice Notice(string number) =>
        new(
            CardNotices.Bound.Name,
            new Dictionary<string, string>
            {
                ["member"] = number,
                ["bank"] = "1.00",
                ["card"] = "已通过",
                ["day"] = "2026年3月1日 09:30",
            },
            number
        );

    private static void Set(
        Dictionary<string, string> settings,
        string way,
        string id,
        IEnumerable<(string Key, string Field)> fields
    )
    {
        var section = $"Notifications:Templates:{CardNotices.Bound.Name}:{way}";
        settings[$"{section}:TemplateId"] = id;
        foreach (var (key, field) in fields)
        {
            settings[$"{section}:Fields:{key}"] = field;
        }
    }
}
