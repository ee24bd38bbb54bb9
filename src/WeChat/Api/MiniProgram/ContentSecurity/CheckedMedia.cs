namespace WeChat.Api.MiniProgram.ContentSecurity;

public enum CheckedMedia
{
    Audio = 1,
    Image = 2,
}
