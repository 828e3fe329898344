using Bantz.AppHost;
using Bantz.AppHost.Conversation;
using Bantz.AppHost.Deployment;
using Bantz.AppHost.Machine;
using Bantz.AppHost.Models;
using Bantz.AppHost.Store;

var builder = DistributedApplication.CreateBuilder(args);
var choices = builder.Choose();

var redis = builder.AddSessionStore(choices);
var events = builder.AddCalendarDatabase(choices);
var vllm = builder.AddVLlmForPlans(choices);
var ollama = builder.AddOllamaForPlans(choices);

// A model server is never waited for: until it answers, plans come from the embedded planner.
var router = builder.AddService<Projects.Bantz_Router>(Names.Router)
    .WithReplicas(Names.Replicas)
    .WithModels(choices, vllm, ollama);

var calendar = builder.AddService<Projects.Bantz_Calendar>(Names.Calendar)
    .WithEvents(events);

var orchestrator = builder.AddService<Projects.Bantz_Orchestrator>(Names.Orchestrator)
    .WithReplicas(Names.Replicas)
    .WithReference(redis).WaitFor(redis)
    .WithReference(router).WaitFor(router)
    .WithReference(calendar).WaitFor(calendar)
    .WithConversationCommands();

var web = builder.AddService<Projects.Bantz_Web>(Names.Web)
    .WithReference(orchestrator).WaitFor(orchestrator)
    .WithExternalHttpEndpoints()
    .WithUrlForEndpoint(Names.Http, static url => url.DisplayText = "Bantz");

builder.AddModelSim();
builder.AddDeployment(entry: web);

builder.Build().Run();
