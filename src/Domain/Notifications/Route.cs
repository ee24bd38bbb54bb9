using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Notifications;

/// <summary>One way to one identity of the fan.</summary>
/// <param name="Channel">Exactly one.</param>
/// <param name="Fan">The identity it goes to.</param>
/// <param name="TemplateId">Null for a customer-service message.</param>
public sealed record Route(SendChannels Channel, FanIdentity Fan, string? TemplateId = null)
{
    public SendPath Path =>
        new(
            Fan.AppId,
            Channel == SendChannels.OtherCustomerService ? SendChannels.CustomerService : Channel
        );
}
