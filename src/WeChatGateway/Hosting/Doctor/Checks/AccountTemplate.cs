using WeChat.Api.Subscriptions;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>A template as the account has it, of whatever way.</summary>
/// <param name="TemplateId">WeChat's id.</param>
/// <param name="Fields">Its keys; empty when WeChat does not tell its text.</param>
/// <param name="Kind">Of a subscription; none for template messages.</param>
internal sealed record AccountTemplate(
    string TemplateId,
    IReadOnlyList<string> Fields,
    SubscriptionKind Kind
);
