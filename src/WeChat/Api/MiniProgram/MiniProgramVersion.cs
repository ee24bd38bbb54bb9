namespace WeChat.Api.MiniProgram;

/// <summary>Which version of the mini-program opens.</summary>
public enum MiniProgramVersion
{
    Release,
    Trial,
    Develop,
}
