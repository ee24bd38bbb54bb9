using WeChatUnion.Domain.Members.Blacklist;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

public sealed record AppealDetail(
    ListingAppealId Id,
    string Text,
    DateTimeOffset MadeAt,
    DateTimeOffset DecideBy,
    bool? Granted,
    string? Note
);
