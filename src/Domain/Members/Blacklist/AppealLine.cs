namespace WeChatUnion.Domain.Members.Blacklist;

public sealed record AppealLine(
    ListingAppealId Id,
    ListingId Listing,
    DateTimeOffset MadeAt,
    DateTimeOffset DecideBy,
    bool? Granted
);
