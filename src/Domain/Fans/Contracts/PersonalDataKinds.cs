namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Kinds of data a person lets us have through WeChat, as WeChat's revocations tell them apart.</summary>
[Flags]
public enum PersonalDataKinds
{
    None = 0,

    /// <summary>Nickname and picture.</summary>
    Profile = 1,
    Phone = 2,
    Email = 4,
    Address = 8,
    Location = 16,

    /// <summary>Pictures and videos, chosen or photographed.</summary>
    Pictures = 32,
    Voice = 64,
    Files = 128,
    Invoice = 256,
    Card = 512,
    PlateNumber = 1024,
    Steps = 2048,
    All = (2 * Steps) - 1,
}
