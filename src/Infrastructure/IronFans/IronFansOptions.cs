using System.ComponentModel.DataAnnotations;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>Section <c>IronFans</c>: how long what was counted is kept, and when places are told. A month that is not published loses nothing.</summary>
public sealed class IronFansOptions
{
    public const string Section = "IronFans";

    /// <summary>Days after the end of its month, of each interaction. Longer than a callback can come again.</summary>
    [Range(35, 3650, ErrorMessage = "IronFans:KeepInteractionsDays must be 35 to 3650.")]
    public int KeepInteractionsDays { get; set; } = 90;

    /// <summary>Days after the end of its month, of each day's count; then it stands in the month's archive.</summary>
    [Range(62, 3650, ErrorMessage = "IronFans:KeepDayCountsDays must be 62 to 3650.")]
    public int KeepDayCountsDays { get; set; } = 400;

    /// <summary>Hours before the end of a month in which nobody is told his place.</summary>
    [Range(0, 240, ErrorMessage = "IronFans:HidePlacesHours must be 0 to 240.")]
    public int HidePlacesHours { get; set; } = 24;

    public TimeSpan HidePlaces => TimeSpan.FromHours(HidePlacesHours);

    public TimeSpan KeepInteractions => TimeSpan.FromDays(KeepInteractionsDays);

    public TimeSpan KeepDayCounts => TimeSpan.FromDays(KeepDayCountsDays);
}
