namespace WeChat.Api.MiniProgram.Users;

public enum RiskScene
{
    Registration = 0,

    /// <summary>Getting something out of a campaign by unfair means.</summary>
    CampaignAbuse = 1,
}
