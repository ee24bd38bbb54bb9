namespace WeChat.Api.Publishing;

/// <summary>Where a publication stands; WeChat may add others.</summary>
public enum PublishState
{
    Published = 0,
    Publishing = 1,
    NotOriginal = 2,
    Failed = 3,
    Rejected = 4,
    DeletedByAccount = 5,
    BannedByPlatform = 6,
}
