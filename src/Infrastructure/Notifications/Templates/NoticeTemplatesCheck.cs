using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.Notifications.Templates;

/// <summary>Names the setting at fault, never its value.</summary>
internal sealed partial class NoticeTemplatesCheck(
    IOptions<WeChatOptions> apps,
    IEnumerable<NoticeKind> kinds
) : IValidateOptions<NotificationOptions>
{
    public ValidateOptionsResult Validate(string? name, NotificationOptions options)
    {
        var faults = options.Templates.SelectMany(kind => FaultsOf(kind.Key, kind.Value)).ToList();
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(string kind, NoticeTemplates templates)
    {
        (string Name, NoticeTemplate? Template)[] all =
        [
            (nameof(templates.Template), templates.Template),
            (nameof(templates.Subscription), templates.Subscription),
            (nameof(templates.MiniProgramSubscription), templates.MiniProgramSubscription),
        ];
        var known = kinds.FirstOrDefault(one => one.Name == kind);
        var section = $"{NotificationOptions.Section}:Templates:{kind}";
        var broken =
            from one in all
            where one.Template is not null
            from rule in Broken(one.Name, one.Template).Concat(Unknown(known, one.Template))
            select $"{section}:{one.Name}:{rule}";
        return known is null
            ? broken.Prepend(
                $"{section} is no kind of notice. Known: {ListOf(kinds.Select(one => one.Name))}."
            )
            : broken;
    }

    /// <summary>WeChat refuses an empty field, and a field nobody fills is empty in every message.</summary>
    private static IEnumerable<string> Unknown(NoticeKind? kind, NoticeTemplate template) =>
        kind is null
            ? []
            : template
                .Fields.Where(field => !kind.Fields.Contains(field.Value))
                .Select(field => $"Fields:{field.Key} must be one of {ListOf(kind.Fields)}.");

    private static string ListOf(IEnumerable<string> names) => string.Join(", ", names);

    private IEnumerable<string> Broken(string name, NoticeTemplate template)
    {
        var mini = name == nameof(NoticeTemplates.MiniProgramSubscription);
        if (template.TemplateId.Length is 0 or > 64)
        {
            yield return "TemplateId is required, at most 64 characters.";
        }
        if (template.Fields.Count == 0 || template.Fields.Keys.Any(key => !Key().IsMatch(key)))
        {
            yield return "Fields needs a field or more; keys are WeChat's, such as thing1.";
        }
        if (template.Fields.Values.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Fields names the notice's field for every key.";
        }
        if (template.Url is { } url && (mini || !IsAddress(url)))
        {
            yield return "Url must be an absolute http or https address, and none for the mini-program.";
        }
        if (template.Page is { Length: 0 } or ['/', ..])
        {
            yield return "Page is a path without a slash before it.";
        }
        if ((mini || template.Page is not null) && !apps.Value.MiniProgram.IsConfigured)
        {
            yield return "needs WeChat:MiniProgram.";
        }
        if (template.LongTerm && name == nameof(NoticeTemplates.Template))
        {
            yield return "LongTerm is for subscriptions.";
        }
    }

    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    [GeneratedRegex(@"\A[a-z_]+[0-9]{0,2}\z")]
    private static partial Regex Key();
}
