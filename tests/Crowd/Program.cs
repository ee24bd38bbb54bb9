using WeChatUnion.Crowd.Commands;

var options = new CrowdOptions(args);
return args.FirstOrDefault() switch
{
    "bare" => await BareCommand.RunAsync(options.Text("address", "http://127.0.0.1:5099")),
    "rate" => await RateCommand.RunAsync(options),
    "storm" => await StormCommand.RunAsync(options),
    "crash" => await CrashCommand.RunAsync(options),
    "outbox" => await OutboxCommand.RunAsync(options),
    "start" => await StartCommand.RunAsync(options),
    "audit" => await AuditCommand.RunAsync(options),
    "page" => await PageCommand.RunAsync(options),
    "timing" => await TimingCommand.RunAsync(options),
    "photos" => await PhotosCommand.RunAsync(options),
    "season" => await SeasonCommand.RunAsync(options),
    "wheel" => await WheelCommand.RunAsync(options),
    "media" => await MediaCommand.RunAsync(options),
    "register" => await RegisterCommand.RunAsync(options),
    "draw" => await DrawCommand.RunAsync(options),
    "deck" => await DeckCommand.RunAsync(options),
    "draw-kills" => await DrawKillsCommand.RunAsync(options),
    "month" => await MonthCommand.RunAsync(options),
    "media-server" => await MediaServerCommand.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine(
        """
        crowd rate    callbacks in safe mode against bare Kestrel, in turn
                      [--rounds 5] [--requests 30000] [--connections 32]
                      [--only answer|change] [--versus other/WeChatGateway.dll]
        crowd storm   500 callbacks a second for five minutes
                      [--rate 500] [--seconds 300]
        crowd audit   a backlog of the audit trail sealed, then checked
                      [--rows 1000000]
        crowd crash   kill -9 in the middle of the load, restart, deliver all again
                      [--kills 20] [--seed N] [--provider PostgreSql] (server: UNION_TEST_POSTGRES)
        crowd outbox  messages through two dispatchers, one killed half-way, with faults
                      [--messages 10000] [--faults 5] [--kinds cut,busy,lost] [--provider PostgreSql] (server: UNION_TEST_POSTGRES)
        crowd start   from the start of the process to ready, on an existing embedded database
                      [--rounds 5]
        crowd page    first byte and weight of a member's page, signed in
                      [--requests 200]
        crowd timing  whether the time of a refused proof tells what the register knows
                      [--requests 3000]
        crowd photos  a photo prepared against libvips' own thumbnail, in turn (no gateway)
                      [--rounds 40]
        crowd season  平安返厦: claims with a photo each, officers, a gateway that is killed (PostgreSQL, server: UNION_TEST_POSTGRES)
                      [--claims 100000] [--photos 2000 (of 12 megapixels)] [--rate 60] [--officers 20] [--kills 3]
        crowd wheel   instant wins by all phones at once, beside raw transactions (PostgreSQL server: UNION_TEST_POSTGRES)
                      [--fans 20000] [--prizes 100] [--rounds 5] [--connections 64] [--nodes 1] [--provider PostgreSql]
        crowd media   memory while files are fetched from WeChat at once (no gateway)
                      [--downloads 50] [--megabytes 5]
        crowd register  a city's register imported, imported again, and asked (SQLite unless named)
                      [--members 1460000] [--organizations 20000] [--bad 1000] [--format csv|xlsx]
                      [--folder DIR (kept)] [--only files] [--lookups 10000]
        crowd draw    a city's draw: tree and winners, then frozen, drawn and saved in a database, then its page in Chromium (UNION_TEST_CHROMIUM) until it turns green
                      [--entries 620000] [--prizes 1000] [--rounds 3] [--only compute|store|page]
                      [--members 200000 (of the register around it)] [--provider PostgreSql (the stored one; server: UNION_TEST_POSTGRES)]
                      [--throttle 1 (times as slow a phone, workers too; Linux)] [--line 0 (kilobits a second of its line: 1500, 9000)]
        crowd deck    a city's instant win after its end: its page in Chromium until every slot is computed anew
                      [--slots 600000] [--prizes 1000] [--rounds 3] [--throttle 1] [--line 0]
        crowd draw-kills  draws that are due, kill -9 in the middle of freezing and drawing, until all are drawn
                      [--campaigns 20] [--entries 50000] [--prizes 200] [--kills 3 (of each)] [--within 3000 (ms after the sweep began)] [--seed N]
                      [--nodes 1 (2 on a server)] [--provider PostgreSql] (server: UNION_TEST_POSTGRES)
        crowd month   铁粉: years of a city's interactions, the last month closed, ranks asked for while it writes
                      [--fans 620000] [--active 100000 (in each month before)] [--months 60] [--rounds 3]
                      [--seconds 30] [--rate 500] [--provider PostgreSql] (server: UNION_TEST_POSTGRES)
        crowd bare    the bare server alone [--address http://127.0.0.1:5099]

        All others start their own gateway: [--gateway WeChatGateway.dll]
        [--provider PostgreSql --connection "Host=…"]. Build it with -c Release first.
        """
    );
    return 2;
}
