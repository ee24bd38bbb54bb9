using System.ComponentModel;
using WeChatUnion.Domain.Moderation.Contracts;

namespace WeChatUnion.Gateway.Moderation;

internal sealed record TextRequest(
    [property: Description("1 to 2500 characters.")] string Text,
    [property: Description("Where it will be seen.")] ContentScene Scene
);

/// <param name="State">Only Passed may be shown.</param>
/// <param name="Reason">A code when it is not passed.</param>
/// <param name="Message">What the user reads.</param>
internal sealed record ContentContract(Guid Id, ContentState State, string? Reason, string Message);
