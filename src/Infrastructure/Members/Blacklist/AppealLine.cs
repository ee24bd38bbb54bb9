using WeChatUnion.Domain.Members.Blacklist;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

public sealed record AppealLine(
    ListingAppealId Id,
    ListingId Listing,
    DateTimeOffset MadeAt,
    DateTimeOffset DecideBy,
    bool? Granted
);
